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
  const where = { no: newLoanNo };
  const { applicationNo } = await prisma.loan.findUniqueOrThrow({ where, select: { applicationNo: true } });
  const application = await prisma.application.findUnique({ where: { no: applicationNo } });
  const loanNo = application?.renewsLoanNo ?? null;
  if (loanNo === null) return;
  const money = await renewalMoney(prisma, loanNo, applicationNo);
  if (money === null) return;
  const signal: PrepaymentSignal = { commandId: `renewal-${applicationNo}`, mode: 'REDUCE_TERM', ...money };
  try {
    await temporal.workflow.getHandle(workflowIds.loan(loanNo)).signal(servicingSignals.prepaymentReceived, signal);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
