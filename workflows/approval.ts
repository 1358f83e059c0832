import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import {
  approvalQueries,
  approvalSignals,
  approvalUpdates,
  type ApprovalConclusion,
  type ApprovalInput,
  type ApprovalView,
  type Convene,
  type Decide,
  type DecisionSignal,
  type Recuse,
} from '../src/contracts/messages/approval';
import { ApprovalCase } from './approval-case';
import { BusinessClock } from './clock';
import { approvalDetails } from './details';

const { remindApproval, tellSubject } = proxyLocalActivities<ApprovalActivities>({ startToCloseTimeout: '20s' });

const decideUpdate = defineUpdate<ApprovalView, [Decide]>(approvalUpdates.decide);
const conveneUpdate = defineUpdate<ApprovalView, [Convene]>(approvalUpdates.convene);
const recuseUpdate = defineUpdate<ApprovalView, [Recuse]>(approvalUpdates.recuse);
// What they carry is read before it is believed.
const approveSignal = defineSignal<[DecisionSignal]>(approvalSignals.approve);
const rejectSignal = defineSignal<[DecisionSignal]>(approvalSignals.reject);
const returnSignal = defineSignal<[DecisionSignal]>(approvalSignals.returnCase);
const cancelSignal = defineSignal(approvalSignals.cancel);
const viewQuery = defineQuery<ApprovalView>(approvalQueries.view);

/** The one approval engine: levels one after the other, each reminded and escalated when it takes too long. */
export async function approval(input: ApprovalInput): Promise<ApprovalConclusion> {
  const clock = new BusinessClock(input.clockOffsetMs);
  const round = new ApprovalCase(input, clock);
  setHandler(decideUpdate, (command) => round.decide(command), {
    validator: (command: Decide) => {
      round.validate(command, round.judgeDecision);
    },
  });
  setHandler(conveneUpdate, (command) => round.convene(command), {
    validator: (command: Convene) => {
      round.validate(command, round.judgeConvening);
    },
  });
  setHandler(recuseUpdate, (command) => round.recuse(command), {
    validator: (command: Recuse) => {
      round.validate(command, round.judgeRecusal);
    },
  });
  setHandler(approveSignal, (signal) => round.signalled('APPROVE', signal));
  setHandler(rejectSignal, (signal) => round.signalled('REJECT', signal));
  setHandler(returnSignal, (signal) => round.signalled('RETURN', signal));
  setHandler(cancelSignal, () => round.cancel());
  setHandler(viewQuery, () => round.view());

  while (round.isOpen) await oneLevel(input, clock, round);
  setCurrentDetails(approvalDetails(input, round.view()));
  await condition(allHandlersFinished);
  const conclusion = round.conclusion();
  await tellSubject(input.replyTo, conclusion);
  // What arrived meanwhile is answered too, before the workflow is gone.
  await condition(allHandlersFinished);
  return conclusion;
}

/**
 * Waits for one level, reminding and escalating it at the instants that whoever opened it has counted on working days. A level opened
 * before these were counted goes on in plain hours: so do recorded histories.
 */
async function oneLevel(input: ApprovalInput, clock: BusinessClock, round: ApprovalCase): Promise<void> {
  const { level, levelIndex, times } = round;
  const ended = (): boolean => !round.isOpen || round.levelIndex !== levelIndex;
  setCurrentDetails(approvalDetails(input, round.view()));
  for (const step of [1, 2] as const) {
    const what = step === 1 ? '催办 remind' : '升级 escalate';
    const summary = `${level.nameZh} ${level.nameEn}: ${what}`;
    const at = step === 1 ? times?.remindAt : times?.escalateAt;
    const wait = at === undefined ? input.slaHours * 3_600_000 : clock.until(Date.parse(at));
    if (await condition(ended, wait, { summary })) return;
    const name = `${level.nameZh} ${level.nameEn}`;
    await remindApproval(input, { index: levelIndex, code: level.code, name }, step, clock.now());
  }
  await condition(ended);
}
