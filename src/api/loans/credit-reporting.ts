import type { AnswerOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/credit-reporting';
import type { ObjectionAct } from '../../contracts/messages/workout';
import { objectionLetter } from '../../domain/paper/objection-letter';
import { objectionsOf } from '../../store/credit-objections';
import { noticesBefore, reportItems } from '../../store/credit-reports';
import type { LoanRecord } from '../../store/loans-read';
import { openDuties } from '../../store/workout-duties';
import type { ApiDeps } from '../deps';
import { asPdf, partyFor } from '../papers/printing';
import { creditItems } from '../support/credit-item';
import { dutyAnswer } from '../support/duties';
import { notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { workoutAct } from '../support/workout';

type Answer = AnswerOf<typeof contract.getCreditReporting>;

/** What a client was told and reported of, and what he objected to. */
export function creditReporting(
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<LoanRecord>,
): Route[] {
  const { prisma, config } = deps;
  const answer = async ({ no, clockOffsetMs }: LoanRecord): Promise<Answer> => {
    const today = businessToday(clockOffsetMs);
    const [notices, items, objections, duties] = await Promise.all([
      noticesBefore(prisma, no),
      reportItems(prisma, { loanNo: no }),
      objectionsOf(prisma, no),
      openDuties(prisma, no),
    ]);
    const dutiesOf = (about: string) =>
      duties.filter(({ subject }) => subject === about).map((duty) => dutyAnswer(duty, today));
    return {
      today,
      notices,
      items: await creditItems(prisma, items),
      objections: objections.map((one) => ({ ...one, duties: dutiesOf(one.no) })),
    };
  };
  const act = async (loan: LoanRecord, asked: ObjectionAct, given: { session: Session; commandId: string }) => {
    await workoutAct(deps, loan, asked, given);
    return answer(loan);
  };

  return [
    route(contract.getCreditReporting, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.takeObjection, async ({ params, body, session, commandId }) =>
      act(await visible(params.no, session), { kind: 'OBJECTION_OPEN', ...body }, { session, commandId }),
    ),
    route(contract.answerObjection, async ({ params, body, session, commandId }) => {
      const asked: ObjectionAct = { kind: 'OBJECTION_ANSWER', objectionNo: params.objectionNo, ...body };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.printObjectionAnswer, async ({ params, session }) => {
      const loan = await visible(params.no, session);
      const objection = (await objectionsOf(prisma, loan.no)).find(({ no }) => no === params.objectionNo);
      if (objection === undefined) throw notFound('objection');
      if (objection.answer === null) throw refuse('OBJECTION_UNANSWERED');
      const issuedOn = businessToday(loan.clockOffsetMs);
      const what = { subject: 'LOAN', subjectNo: loan.no, kind: 'objection-answer' } as const;
      const by = { username: session.actor.username, on: issuedOn };
      const { name: borrower } = await partyFor(deps, loan.clientNo, what, by);
      const about = { lender: config.LENDER_NAME, borrower, issuedOn, loanNo: loan.no };
      return asPdf(objectionLetter(about, { ...objection, ...objection.answer }), `${objection.no}-answer`);
    }),
  ];
}
