import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { CollectionInput } from '../src/contracts/messages/collection';
import type { LoanView } from '../src/contracts/messages/servicing';
import { attributePairs } from '../src/contracts/search-attribute-keys';
import { TASK_QUEUE, WORKFLOW_TYPES } from '../src/contracts/workflow-names';
import { tellReview } from '../src/gateways/review-workflows';
import { keepDays } from '../src/gateways/workout-acts';
import { mayEnterAs, type EntryKind } from '../src/domain/servicing/entry';
import { isOver } from '../src/domain/servicing/over';
import { businessDate } from '../src/domain/business-time';
import { RuleViolation } from '../src/domain/rule-violation';
import { ALLOWED, refused } from '../src/domain/verdict';
import { misuseEntered } from '../src/store/inspection-findings';
import { isApproved } from '../src/store/approval-facts';
import { openCase } from '../src/store/collections';
import { book, type WireEvent } from '../src/store/loans';
import { withManager } from '../src/store/managers';
import { once } from '../src/store/once';
import { findActor } from '../src/store/users';
import { tellingOf } from '../src/store/servicing-notices';
import { workoutFromBooks } from '../src/store/workout-duties';
import { clockOffset } from './clock-offset';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

/** What the loan's workflow asks to be booked. */
export interface BookCommand {
  loanNo: string;
  businessKey: string;
  /** None books only what time has brought. */
  events: WireEvent[];
  /** For the journal, such as `REPAYMENT R-1`. */
  cause: string;
  /** For the audit log, such as LOAN_REPAYMENT. */
  action: string;
  by: string;
  asOf: string;
  /** Business instant. */
  at: string;
  clockOffsetMs: number;
  /** Days before a due date on which the client is reminded; given by alarms only. */
  reminderDays: number[] | null;
  /** The last instalment whose reminders are planned. */
  reminded: number;
  /** Present when a person enters it: needs his authority as stored, and says why. */
  entered?: { kind: EntryKind; reason: string };
}

export interface ServicingActivities {
  /** Books events and what time has brought, once; a repeat of its key gets what was booked then. */
  bookEvents(command: BookCommand): Promise<LoanView>;
  /** Opens a collection case and starts its workflow; a repeat changes nothing. */
  startCollection(input: Omit<CollectionInput, 'clockOffsetMs'>, at: string): Promise<void>;
}

export function createServicingActivities(deps: ActivityDeps): ServicingActivities {
  const { prisma, temporal } = deps;
  return {
    async bookEvents(command) {
      const { by, at, clockOffsetMs, reminderDays, reminded, entered, ...booking } = command;
      await refuseUnapprovedWriteOff(deps, command);
      if (entered !== undefined) await refuseUnentitled(deps, by, entered.kind);
      const { businessKey, events, asOf } = booking;
      const reminders = reminderDays === null ? null : { days: reminderDays, reminded, today: asOf };
      try {
        const booked = book(prisma, {
          ...booking,
          actor: by,
          ...(entered === undefined ? {} : { reason: entered.reason }),
          tell: (facts) => tellingOf({ businessKey, events, at, clockOffsetMs, reminders, reminded }, facts),
        });
        const view = await (events.length > 0 ? recordedOrRefused(booked) : booked);
        if (entered?.kind === 'MISUSE') await misuseEntered(prisma, view.loanNo, by, at);
        // Asked again after a crash it tells again: the watch over the loan hears of its end for certain.
        if (hasEnded(view)) await tellOfEnd(deps, view, at);
        return view;
      } catch (error) {
        if (error instanceof RuleViolation) refuseUnless(refused(error.code, { ...error.params }));
        throw error;
      }
    },

    async startCollection(asked, at) {
      const input: CollectionInput = { ...asked, clockOffsetMs: await clockOffset(deps, at) };
      await once(prisma, `${input.caseId}/open`, async (tx) => {
        await openCase(tx, await withManager(tx, input), at);
        return null;
      });
      await tellReview(temporal, input.loanNo, { asOf: businessDate(Date.parse(at)), arrears: true });
      await temporal.workflow
        .start(WORKFLOW_TYPES.collection, {
          taskQueue: TASK_QUEUE,
          workflowId: input.caseId,
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          args: [input],
          staticSummary: `催收 Collection ${input.loanNo} #${String(input.episode)} ${input.clientMasked}`,
          typedSearchAttributes: attributePairs({
            loanNo: input.loanNo,
            clientNo: input.clientNo,
            branch: input.branchCode,
            stage: 'OPEN',
            amountFen: input.amountFen,
          }),
        })
        .catch((error: unknown) => {
          if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        });
    },
  };
}

/** Who watches over the loan hears of its end, and what is still to be done about it is kept by a workflow of its own. */
export async function tellOfEnd(deps: ActivityDeps, view: LoanView, at: string): Promise<void> {
  const { loanNo, asOf } = view;
  const { prisma, temporal } = deps;
  await tellReview(temporal, loanNo, { asOf });
  const open = isOver(view) ? await workoutFromBooks(prisma, loanNo) : null;
  if (open !== null) await keepDays(temporal, { ...open, clockOffsetMs: await clockOffset(deps, at) });
}

const hasEnded = ({ status }: LoanView): boolean => status === 'SETTLED' || status === 'WRITTEN_OFF';

/** Whoever tells the loan that its write-off was approved: the approval on file has the last word. */
async function refuseUnapprovedWriteOff({ prisma }: ActivityDeps, { loanNo, events }: BookCommand): Promise<void> {
  for (const { type, reference } of events) {
    if (type !== 'WRITE_OFF') continue;
    const approved = await isApproved(prisma, { approvalId: reference ?? '', subject: 'WRITE_OFF', subjectNo: loanNo });
    refuseUnless(approved ? ALLOWED : refused('CONCLUSION_NOT_ON_FILE'));
  }
}

/** What a message says of its sender's roles does not count; the user table does. */
async function refuseUnentitled({ prisma }: ActivityDeps, by: string, kind: EntryKind): Promise<void> {
  const actor = await findActor(prisma, by);
  refuseUnless(actor === null ? refused('UNKNOWN_USER') : mayEnterAs(actor.roles, kind));
}
