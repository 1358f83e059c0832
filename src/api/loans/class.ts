import * as contract from '../../contracts/http/classification';
import type { AnswerOf } from '../../contracts/http/operation';
import { FLOOR_RULES } from '../../domain/classification';
import { opine } from '../../store/classification';
import { loanClassOf } from '../../store/classification-read';
import type { LoanRecord } from '../../store/loans-read';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

/** The class of a loan: what it is, why, and the three people who recognise it. */
export function classification({ prisma, pool }: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  const answer = async (loanNo: string): Promise<AnswerOf<typeof contract.getLoanClass>> => {
    const { held, review, history } = await loanClassOf(pool, loanNo);
    return {
      loanNo,
      riskClass: held?.riskClass ?? 'NORMAL',
      since: held?.since ?? null,
      floor: held?.floorClass ?? 'NORMAL',
      floors: (held?.floors ?? []).map((rule) => {
        const { class: riskClass, zh, en, source } = FLOOR_RULES[rule];
        return { rule, riskClass, title: { zh, en }, source };
      }),
      assess: held?.assess ?? false,
      recognised: { riskClass: held?.recognisedClass ?? 'NORMAL', by: held?.recognisedBy ?? null, on: held?.recognisedOn ?? null },
      review,
      history,
    };
  };

  return [
    route(contract.getLoanClass, async ({ params, session }) => answer((await visible(params.no, session)).no)),
    route(contract.giveClassOpinion, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      if (loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF') throw refuse('LOAN_CLOSED');
      const given = { ...body, by: session.actor, on: businessToday(loan.clockOffsetMs) };
      await once(prisma, `class-opinion/${commandId}`, async (tx) => {
        allow(await opine(tx, loan, given));
        return null;
      });
      return answer(loan.no);
    }),
  ];
}
