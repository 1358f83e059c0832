import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { servicingSignals, type PrepaymentSignal } from '../contracts/messages/servicing';
import { workflowIds } from '../contracts/workflow-names';
import type { PrismaClient } from '../store/generated/client';
import { renewalMoney } from '../store/renewals';

/**
 * Tells the workflow of the old loan what the books say already: that a renewal has settled it. It takes the money for its own, finds
 * it booked under that reference, and ends. Telling it again changes nothing.
 */
export async function tellRenewed(
  { prisma, temporal }: { prisma: PrismaClient; temporal: Client },
  newLoanNo: string,
): Promise<void> {
  const application = await prisma.application.findFirst({
    where: { loanNo: newLoanNo, renewsLoanNo: { not: null } },
    select: { no: true, renewsLoanNo: true },
  });
  const loanNo = application?.renewsLoanNo;
  if (application === null || loanNo === null || loanNo === undefined) return;
  const money = await renewalMoney(prisma, loanNo, application.no);
  if (money === null) return;
  const signal: PrepaymentSignal = { commandId: `renewal-${application.no}`, mode: 'REDUCE_TERM', ...money };
  try {
    await temporal.workflow.getHandle(workflowIds.loan(loanNo)).signal(servicingSignals.prepaymentReceived, signal);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
