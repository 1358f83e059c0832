import { isGrpcServiceError, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { ERRORS } from '../src/contracts/errors';
import type { IncomingScope } from '../src/contracts/messages/incoming';
import { servicingUpdates, type Repay } from '../src/contracts/messages/servicing';
import { SYSTEM_ACTOR } from '../src/contracts/roles';
import { workflowIds } from '../src/contracts/workflow-names';
import { findPendingShare, pendingShares, settleShare, type PendingShare } from '../src/store/incoming/shares';
import { findBooking, isLoanOver, repaymentKey } from '../src/store/loans';
import type { ActivityDeps } from './deps';

export interface ShareKey {
  paymentNo: string;
  n: number;
}

export interface IncomingActivities {
  /** Shares that wait to be booked, so many payments of them at most. */
  listPendingShares(scope: IncomingScope, payments: number): Promise<ShareKey[]>;
  /** Gives a share to its loan's workflow, or back to its payer, and writes down what became of it; a repeat changes nothing. */
  bookShare(share: ShareKey, on: string): Promise<void>;
}

export function createIncomingActivities(deps: ActivityDeps): IncomingActivities {
  const { prisma } = deps;
  return {
    listPendingShares: (scope, payments) => pendingShares(prisma, scope, payments),

    async bookShare({ paymentNo, n }, on) {
      const share = await findPendingShare(prisma, paymentNo, n);
      if (share === null) return;
      const { loanNo } = share;
      const refusal = loanNo === null ? await payBack(deps, share) : await repay(deps, loanNo, share);
      await settleShare(prisma, { paymentNo, n }, refusal, on);
    },
  };
}

/** Returns to its payer what is nobody's here. Answers with the refusal, or null. */
async function payBack({ bank }: ActivityDeps, share: PendingShare): Promise<string | null> {
  const { status } = await bank.pay({
    reference: `RETURN-${share.paymentNo}-${String(share.n)}`,
    amountFen: share.amountFen,
    payee: share.payerName,
    account: share.payerAccount,
  });
  return status === 'PAID' ? null : 'RETURN_REJECTED';
}

/** How long a loan is waited for before the engine is asked again. */
const PATIENCE_MS = 20_000;

/** Books a share as a repayment of its loan, under the bank's reference. Answers with the loan's refusal, or null. */
async function repay({ temporal, prisma }: ActivityDeps, loanNo: string, share: PendingShare): Promise<string | null> {
  const command = repayment(share);
  try {
    await temporal.withDeadline(Date.now() + PATIENCE_MS, () =>
      temporal.workflow
        .getHandle(workflowIds.loan(loanNo))
        .executeUpdate(servicingUpdates.repay, { updateId: command.commandId, args: [command] }),
    );
    return null;
  } catch (error) {
    // The server says alike that a workflow is over and that an update was lost with its worker: the books know.
    const isOver = error instanceof WorkflowNotFoundError && (await isLoanOver(prisma, loanNo));
    const refusal = isOver ? 'LOAN_CLOSED' : refusalIn(error);
    if (refusal === null) throw error;
    // The loan may have ended by this very payment, booked at an attempt whose answer was lost.
    const booked = await findBooking(prisma, repaymentKey(loanNo, command.reference));
    return booked === null ? refusal : null;
  }
}

function repayment({ paymentNo, n, bank, reference, amountFen, receivedOn, assignedBy }: PendingShare): Repay {
  return {
    commandId: `payment-${paymentNo}-${String(n)}`,
    actor: assignedBy === null ? SYSTEM_ACTOR : { ...SYSTEM_ACTOR, username: assignedBy },
    reference: n === 1 ? `${bank}-${reference}` : `${bank}-${reference}#${String(n)}`,
    amountFen,
    receivedOn,
  };
}

/** The code by which a loan refuses; null for what passes: an engine that is away, a worker that died. */
function refusalIn(error: unknown): string | null {
  if (!(error instanceof WorkflowUpdateFailedError) || isGrpcServiceError(error)) return null;
  if (!(error.cause instanceof ApplicationFailure)) return null;
  const code = error.cause.type ?? '';
  if (code === 'AcceptedUpdateCompletedWorkflow') return 'LOAN_CLOSED';
  return Object.hasOwn(ERRORS, code) ? code : null;
}
