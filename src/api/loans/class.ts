import * as contract from '../../contracts/http/classification';
import type { AnswerOf } from '../../contracts/http/operation';
import { floorOfFact, FLOOR_RULES } from '../../domain/classification';
import { ONE, parseRate } from '../../domain/rate';
import { shareOf } from '../../domain/ratio';
import { recordFact, withdrawFact } from '../../store/class-facts';
import { causeByRecognition } from '../../store/accountability/cases';
import { opine } from '../../store/classification';
import { loanClassOf, type ClassFactRecord } from '../../store/classification-read';
import type { LoanRecord } from '../../store/loans-read';
import { once } from '../../store/once';
import { keepDue } from '../accountability/keep-due';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

/** The class of a loan: what it is, why, and the three people who recognise it. */
export function classification(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  const { prisma, pool } = deps;
  const answer = async (loan: LoanRecord): Promise<AnswerOf<typeof contract.getLoanClass>> => {
    const { held, review, facts, history } = await loanClassOf(pool, loan);
    return {
      loanNo: loan.no,
      // Before its first end of day a loan has the class that its days overdue give it.
      riskClass: held?.riskClass ?? loan.riskClass,
      since: held?.since ?? null,
      floor: held?.floorClass ?? 'NORMAL',
      floors: (held?.floors ?? []).map((rule) => {
        const { class: riskClass, zh, en, source } = FLOOR_RULES[rule];
        return { rule, riskClass, title: { zh, en }, source };
      }),
      assess: held?.assess ?? false,
      recognised: {
        riskClass: held?.recognisedClass ?? 'NORMAL',
        by: held?.recognisedBy ?? null,
        on: held?.recognisedOn ?? null,
      },
      review,
      facts: facts.map((fact) => factAnswer(fact, businessToday(loan.clockOffsetMs))),
      history,
    };
  };

  return [
    route(contract.getLoanClass, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.giveClassOpinion, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      mustBeOpen(loan);
      const given = { ...body, by: session.actor, on: businessToday(loan.clockOffsetMs) };
      await once(prisma, `class-opinion/${commandId}`, async (tx) => {
        allow(await opine(tx, loan, given));
        await causeByRecognition(tx, loan.no, {
          today: given.on,
          at: new Date(Date.now() + loan.clockOffsetMs).toISOString(),
        });
        return null;
      });
      await keepDue(deps, loan.no);
      return answer(loan);
    }),
    route(contract.recordClassFact, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      mustBeOpen(loan);
      const today = businessToday(loan.clockOffsetMs);
      if (body.on > today) throw refuseField('/on', 'DATE_IN_FUTURE', { date: body.on, today });
      const { impairment, ...fact } = body;
      const ppm = impairment === undefined ? 0 : Math.floor(parseRate(impairment) / (ONE / WHOLE));
      const given = {
        ...fact,
        endsOn: fact.endsOn ?? null,
        impairment: ppm,
        by: session.actor.username,
        today,
        businessKey: `class-fact/${commandId}`,
      };
      await once(prisma, given.businessKey, async (tx) => {
        await recordFact(tx, loan, given);
        return null;
      });
      return answer(loan);
    }),
    route(contract.endClassFact, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      mustBeOpen(loan);
      const by = session.actor.username;
      const given = { id: params.id, reason: body.reason, by, today: businessToday(loan.clockOffsetMs) };
      await once(prisma, `class-fact-end/${commandId}`, async (tx) => {
        const verdict = await withdrawFact(tx, loan, given);
        if (verdict === null) throw notFound('fact');
        allow(verdict);
        return null;
      });
      return answer(loan);
    }),
  ];
}

/** Parts per million; what is finer is left away. */
const WHOLE = 1_000_000;

type Fact = AnswerOf<typeof contract.getLoanClass>['facts'][number];

const factAnswer = (fact: ClassFactRecord, today: string): Fact => ({
  ...fact,
  impairment: fact.impairment === 0 ? null : shareOf(fact.impairment, WHOLE),
  stands: fact.on <= today && (fact.endsOn === null || today < fact.endsOn),
  floor: floorOfFact(fact.code, fact.impairment),
});

function mustBeOpen({ status }: LoanRecord): void {
  if (status === 'SETTLED' || status === 'WRITTEN_OFF') throw refuse('LOAN_CLOSED');
}
