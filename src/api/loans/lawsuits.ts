import * as contract from '../../contracts/http/lawsuits';
import type { AnswerOf } from '../../contracts/http/operation';
import { servicingUpdates, type Enter, type LoanView } from '../../contracts/messages/servicing';
import type { WorkoutAct } from '../../contracts/messages/workout';
import { parseYuan, type Fen } from '../../domain/money';
import { courtFee } from '../../domain/workout/court-fees';
import { LAWSUIT_STAGES } from '../../domain/workout/lawsuit';
import { chargeCommand, lawsuitsOf, type LawsuitRecord } from '../../store/lawsuits-read';
import type { LoanRecord } from '../../store/loans-read';
import { openDuties } from '../../store/workout-duties';
import type { ApiDeps } from '../deps';
import { loanCommand } from '../support/loan-command';
import { dutyAnswer } from '../support/duties';
import { notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { workoutAct } from '../support/workout';
import { yuan } from '../support/yuan';

type Answer = AnswerOf<typeof contract.listLawsuits>;
type Given = { session: Session; commandId: string };

/** Law suits about a loan: acts go to the workflow that keeps its deadlines, costs are charged by the loan's own. */
export function lawsuits(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  const { prisma } = deps;
  const answer = async (loan: LoanRecord): Promise<Answer> => {
    const today = businessToday(loan.clockOffsetMs);
    const [found, duties] = await Promise.all([lawsuitsOf(prisma, loan.no), openDuties(prisma, loan.no)]);
    const dutiesOf = (no: string) =>
      duties.filter(({ subject }) => subject === no).map((duty) => dutyAnswer(duty, today));
    return { today, data: found.map((suit) => ({ ...suitAnswer(suit), duties: dutiesOf(suit.no) })) };
  };
  const act = async (loan: LoanRecord, asked: WorkoutAct, given: Given): Promise<Answer> => {
    await workoutAct(deps, loan, asked, given);
    return answer(loan);
  };

  return [
    route(contract.listLawsuits, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.openLawsuit, async ({ params, body, session, commandId }) => {
      const { claim, ...suit } = body;
      const asked: WorkoutAct = { kind: 'LAWSUIT_OPEN', ...suit, claimFen: parseYuan(claim) };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.stepLawsuit, async ({ params, body, session, commandId }) => {
      const { stage, on, performBy, courtCaseNo, document, note } = body;
      const asked: WorkoutAct = {
        kind: 'LAWSUIT_STEP',
        lawsuitNo: params.lawsuitNo,
        document,
        note,
        step: { stage, on, ...(performBy === undefined ? {} : { performBy }) },
        ...(courtCaseNo === undefined ? {} : { courtCaseNo }),
      };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.addLawsuitCost, async ({ params, body, session, commandId }) => {
      const { amount, ...cost } = body;
      const asked: WorkoutAct = {
        kind: 'LAWSUIT_COST',
        lawsuitNo: params.lawsuitNo,
        ...cost,
        amountFen: parseYuan(amount),
      };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.chargeLawsuitCost, async ({ params, body, session }) => {
      const loan = await visible(params.no, session);
      const suit = (await lawsuitsOf(prisma, loan.no)).find(({ no }) => no === params.lawsuitNo);
      const cost = suit?.costs.find(({ id }) => id === params.costId);
      if (suit === undefined) throw notFound('lawsuit');
      if (cost === undefined) throw notFound('cost');
      if (cost.by === session.actor.username) throw refuse('COST_RECORDER_MAY_NOT_CHARGE');
      if (cost.charged) return answer(loan);
      const on = businessToday(loan.clockOffsetMs);
      const name = `${COST_NAMES[cost.cost]} ${suit.courtCaseNo ?? suit.no}`.slice(0, 80);
      const entry = { kind: 'FEE', on, name, amountFen: cost.amountFen } as const;
      // Its own command id, whatever the request's key: a cost is charged once.
      const given: Enter = { commandId: chargeCommand(cost.id), actor: session.actor, entry, reason: body.reason };
      await loanCommand<LoanView>(deps, loan, servicingUpdates.enter, given);
      return answer(loan);
    }),
  ];
}

const COST_NAMES: Readonly<Record<LawsuitRecord['costs'][number]['cost'], string>> = {
  ACCEPTANCE: '案件受理费',
  PRESERVATION: '财产保全费',
  ENFORCEMENT: '申请执行费',
  LAWYER: '律师费',
  OTHER: '诉讼杂费',
};

function suitAnswer({ claimFen, costs, ...suit }: LawsuitRecord): Omit<Answer['data'][number], 'duties'> {
  const claim = claimFen as Fen;
  return {
    ...suit,
    claim: yuan(claimFen),
    next: [...LAWSUIT_STAGES[suit.stage]],
    costs: costs.map(({ amountFen, ...cost }) => ({ ...cost, amount: yuan(amountFen) })),
    fees: {
      acceptance: yuan(courtFee('ACCEPTANCE', claim)),
      acceptanceHalved: yuan(courtFee('ACCEPTANCE', claim, { halved: true })),
      preservation: yuan(courtFee('PRESERVATION', claim)),
      enforcement: yuan(courtFee('ENFORCEMENT', claim)),
    },
  };
}
