import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { applicationSignals, type ApplicationInput } from '../src/contracts/messages/application';
import type { ApprovalConclusion, ApprovalInput } from '../src/contracts/messages/approval';
import type { Actor } from '../src/contracts/roles';
import { attributePairs } from '../src/contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES } from '../src/contracts/workflow-names';
import { mayServe } from '../src/domain/access/access';
import { flagsOf } from '../src/domain/admission/screen';
import { mayDecide } from '../src/domain/approval/separation';
import { levelTimes, type LevelTimes } from '../src/domain/approval/level-times';
import type { AuthorityCase } from '../src/domain/approval/levels';
import { businessDate } from '../src/domain/business-time';
import { monthsOf } from '../src/domain/product/eligibility';
import { ALLOWED, firstRefusal, refused } from '../src/domain/verdict';
import type { AnnouncedDays } from '../src/domain/warning/deadline';
import { stillWaits, withinProduct } from '../src/store/approval-facts';
import { withinCap } from '../src/store/cost-of-terms';
import { pressLevel, type LateLevel } from '../src/store/approval-reminders';
import {
  cancelApproval,
  decisionId,
  insertApproval,
  insertDecision,
  type DecisionEffect,
} from '../src/store/approvals';
import { levelsInForce } from '../src/store/authority';
import { holdDelegations } from '../src/store/delegations';
import { appraisalsOf } from '../src/store/appraisals';
import { audit } from '../src/store/audit';
import { announcedFrom } from '../src/store/calendar';
import { groupExposure } from '../src/store/client-relations';
import { lockRoundAndDays, lockRoundOfNow, managerOfCase, roundOfNow } from '../src/store/managers';
import { enqueueNotices, toStaff } from '../src/store/notices';
import { once, unlessRecorded, type Tx } from '../src/store/once';
import { pinnedProductOf } from '../src/store/pinned-rules';
import { levelsOfReconsideration } from '../src/store/reconsidered-levels';
import { keepsClass } from '../src/store/renewal';
import { screenAgain } from '../src/store/screening';
import { longTerm } from '../src/store/term-grounds';
import { findActor } from '../src/store/users';
import { clockOffset } from './clock-offset';
import type { ActivityDeps } from './deps';
import { approvable, isYes } from './approval-gate';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface SignalRefusal {
  room: 'APPLICATION' | 'APPROVAL' | 'LOAN' | 'COLLECTION';
  subjectNo: string;
  commandId: string;
  command: string;
  username: string;
  code: string;
  /** Who is told, where the case has nobody who manages it. */
  tell: string;
  at: string;
  clockOffsetMs: number;
}

/** An approval of a loan before its levels are known. */
export type LoanApprovalRequest = Omit<ApprovalInput, 'levels'> & {
  authority: AuthorityCase;
  renews?: ApplicationInput['renews'];
};

export interface ApprovalActivities {
  /** Creates the approval with its first task and starts its workflow; a repeat changes nothing. */
  startApproval(input: ApprovalInput, at: string): Promise<void>;
  /** The same for a loan, whose levels come from the authority matrix and the exposure of the whole group on that day. */
  startLoanApproval(request: LoanApprovalRequest, at: string): Promise<void>;
  /** Answers with the times of the level that the decision opens, if it opens one. */
  recordDecision(effect: DecisionEffect): Promise<LevelTimes | null>;
  recordCancellation(input: ApprovalInput, at: string): Promise<void>;
  /**
   * Signals the conclusion to the workflow that waits for it; one that has ended meanwhile (withdrawn, expired) needs no
   * answer. The receiver takes a repeat for what it is. From here rather than by the workflow itself, so that a round
   * ends in the workflow task of its last decision.
   */
  tellSubject(workflowId: string, conclusion: ApprovalConclusion): Promise<void>;
  /** Reminds (1) or escalates (2) a level that is past its time. */
  remindApproval(input: ApprovalInput, level: LateLevel, step: 1 | 2, at: string): Promise<void>;
  lookUpActor(username: string): Promise<Actor | null>;
  /** A signal that breaks a rule is written down and answered; it stops nothing. */
  recordRefusedSignal(refusal: SignalRefusal): Promise<void>;
}

export function createApprovalActivities(deps: ActivityDeps): ApprovalActivities {
  const { prisma } = deps;
  return {
    startApproval: (asked, at) => startApproval(deps, asked, at),

    async startLoanApproval({ authority, renews, ...request }, at) {
      const { result: levels } = await once(prisma, `${request.approvalId}/levels`, (tx) =>
        levelsOf(tx, { authority, renews, ...request }, businessDate(Date.parse(at))),
      );
      await startApproval(deps, { ...request, levels }, at);
    },

    async recordDecision(effect) {
      const key = decisionId(effect.approval.approvalId, effect.commandId);
      const today = businessDate(Date.parse(effect.at));
      const next = await recordedOrRefused(
        // One transaction under the lock of the case: who is judged, and whose the next task is, is as it stands when it is written.
        unlessRecorded(prisma, key, () =>
          prisma.$transaction(async (tx) => {
            const { round, announced } = await lockRoundAndDays(tx, effect.approval, today);
            const now = { ...effect, approval: round };
            const times = timesOfNext(now, announced);
            await checkDecision(deps, tx, now);
            await insertDecision(tx, now, times);
            return times;
          }),
        ),
      );
      return next === undefined ? timesOfNext(effect, await announcedFrom(prisma, today)) : next;
    },

    async recordCancellation(input, at) {
      await once(prisma, `${input.approvalId}/cancel`, async (tx) => {
        refuseUnless((await stillWaits(tx, input)) ? refused('STILL_NEEDED') : ALLOWED);
        await cancelApproval(tx, input, at);
        return null;
      });
    },

    async tellSubject(workflowId, conclusion) {
      try {
        await deps.temporal.workflow.getHandle(workflowId).signal(applicationSignals.approvalConcluded, conclusion);
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    },

    async remindApproval(input, level, step, at) {
      await once(prisma, `${input.approvalId}/L${String(level.index)}/remind-${String(step)}`, async (tx) => {
        await pressLevel(tx, await lockRoundOfNow(tx, input), level, step, at);
        return null;
      });
    },

    lookUpActor: (username) => findActor(prisma, username),

    recordRefusedSignal: (refusal) => recordRefusedSignal(deps, refusal),
  };
}

/** The levels of a loan's approval, by what stands on its day. */
async function levelsOf(
  tx: Tx,
  { authority, renews, ...request }: LoanApprovalRequest,
  on: string,
): Promise<ApprovalInput['levels']> {
  // The client and its whole group as they stand now, and not as they stood when the application was accepted (RULES 7.2).
  const groupExposureFen = await groupExposure(tx, request.clientNo, request.subjectNo);
  const flags = flagsOf(authority, await screenAgain(tx, request.subjectNo, on));
  const scorecardPassed = request.subject === 'APPLICATION' && (await hasPassed(tx, request.subjectNo));
  const isRenewal = renews !== undefined && (await keepsClass(tx, renews, on));
  const headOffice = await asksHeadOffice(tx, request);
  const subject = { ...authority, ...flags, groupExposureFen, scorecardPassed, renews: isRenewal, headOffice };
  const chain = await levelsInForce(tx, subject, on, request);
  return authority.atLeast === undefined
    ? chain
    : levelsOfReconsideration(tx, chain, { round: { ...request, levels: chain }, subject, on });
}

/** Is what is asked for longer than anybody below the head office says yes to (RULES 1.1)? */
async function asksHeadOffice(
  tx: Tx,
  { subject, subjectNo, terms }: Pick<LoanApprovalRequest, 'subject' | 'subjectNo' | 'terms'>,
): Promise<boolean> {
  if (subject !== 'APPLICATION' || terms === null) return false;
  const product = await pinnedProductOf(tx, subjectNo);
  return (await longTerm(tx, product, monthsOf(terms)))?.headOffice ?? false;
}

/** Does the personal scorecard that stands put the client in its best band? What a person set aside spares nobody. */
async function hasPassed(tx: Tx, applicationNo: string): Promise<boolean> {
  const [scored] = await appraisalsOf(tx, applicationNo, 'PERSONAL_SCORE');
  return scored?.outcome === 'PASS' && scored.setAsideIn === null;
}

/** The rules once more, by what is stored: what a message says of its sender's authority does not count. */
async function checkDecision(
  { lender }: ActivityDeps,
  tx: Tx,
  { approval, username, level, terms, standing, outcome, at }: DecisionEffect,
): Promise<void> {
  await holdDelegations(tx, username);
  const actor = await findActor(tx, username);
  if (actor === null) {
    refuseUnless(refused('UNKNOWN_USER'));
    return;
  }
  refuseUnless(
    firstRefusal(
      () => mayServe(actor.branchCode, approval.branchCode),
      () =>
        mayDecide(actor, level, approval.parties, { on: businessDate(Date.parse(at)), amountFen: approval.amountFen }),
    ),
  );
  if (isYes(outcome) && approval.subject === 'APPLICATION')
    refuseUnless(await approvable(tx, approval, { terms: standing, today: businessDate(Date.parse(at)) }));
  if (terms !== null && approval.subject === 'APPLICATION') {
    refuseUnless(await withinProduct(tx, approval.subjectNo, terms));
    const product = await pinnedProductOf(tx, approval.subjectNo);
    refuseUnless(await withinCap({ db: tx, lender }, { terms, product }, businessDate(Date.parse(at))));
  }
}

/** When the level that a decision opens is pressed. */
function timesOfNext(
  { approval, ended, status, levelIndex, at }: DecisionEffect,
  announced: AnnouncedDays,
): LevelTimes | null {
  return ended === null || status !== 'OPEN' ? null : timesOf(approval, levelIndex, at, announced);
}

function timesOf(
  { approvalId, levels, slaHours }: ApprovalInput,
  index: number,
  at: string,
  announced: AnnouncedDays,
): LevelTimes {
  const level = levels[index];
  if (!level) throw new RangeError(`approval ${approvalId} has no level ${String(index)}`);
  return levelTimes(level.kind, slaHours, at, announced);
}

async function startApproval(deps: ActivityDeps, asked: ApprovalInput, at: string): Promise<void> {
  const { prisma, temporal } = deps;
  const times = timesOf(asked, 0, at, await announcedFrom(prisma, businessDate(Date.parse(at))));
  const input = { ...(await roundOfNow(prisma, asked)), times, clockOffsetMs: await clockOffset(deps, at) };
  // The workflow first: a task that people can see must have somebody who takes its answer.
  await temporal.workflow
    .start(WORKFLOW_TYPES.approval, {
      taskQueue: TASK_QUEUE,
      workflowId: input.approvalId,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
      staticSummary: `审批 Approval ${input.subjectNo} #${String(input.round)} ${input.clientMasked}`,
      typedSearchAttributes: attributePairs({
        [input.subject === 'APPLICATION' ? 'applicationNo' : 'loanNo']: input.subjectNo,
        branch: input.branchCode,
        amountFen: input.amountFen,
      }),
    })
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    });
  await once(prisma, `${input.approvalId}/open`, async (tx) => {
    await insertApproval(tx, await lockRoundOfNow(tx, input), { at, dueAt: times.remindAt });
    return null;
  });
}

/** What came from outside, fit to be written down. */
function printable(given: unknown): string {
  return typeof given === 'string' ? given.replace(/\p{C}/gu, '?').slice(0, 100) : 'unknown';
}

async function recordRefusedSignal({ prisma }: ActivityDeps, given: SignalRefusal): Promise<void> {
  const refusal = { ...given, username: printable(given.username), commandId: printable(given.commandId) };
  await once(prisma, `${refusal.room}/${refusal.subjectNo}/refused/${refusal.commandId}`, async (tx) => {
    const { subjectNo, command, code, username } = refusal;
    await enqueueNotices(
      tx,
      toStaff({
        cause: `${subjectNo}/refused/${refusal.commandId}`,
        recipient: (await managerOfCase(tx, subjectNo)) ?? refusal.tell,
        template: 'signal-refused',
        params: { subjectNo, command, code, username },
        subjectNo,
        businessAt: refusal.at,
        clockOffsetMs: refusal.clockOffsetMs,
      }),
    );
    await audit(tx, {
      businessOn: businessDate(Date.parse(refusal.at)),
      actor: username,
      action: 'SIGNAL_REFUSED',
      subject: refusal.room,
      subjectNo,
      detail: { command, code, commandId: refusal.commandId },
    });
    return null;
  });
}
