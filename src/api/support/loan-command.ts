import type { PrismaClient } from '../../store/generated/client';
import { isLoanOver } from '../../store/loans';
import type { ApiDeps } from '../deps';
import { command, LATER } from './command';
import { refuse, Refused } from './refused';

/**
 * Gives a command to the workflow of a loan. When there is none, the books say why: nothing is owed any more, or its workflow is
 * only beginning, or was lost and waits for `xindai reconcile`; then the command may be repeated under its key. A loan that is
 * written off and still owed has a workflow like any other: recovery goes on.
 */
export async function loanCommand<View>(
  { prisma, temporal }: Pick<ApiDeps, 'prisma' | 'temporal'>,
  loan: { no: string; workflowId: string },
  update: string,
  given: { commandId: string },
): Promise<View> {
  try {
    return await command<View>(temporal, loan.workflowId, update, given);
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'CASE_CLOSED')) throw error;
    throw await whyNot(prisma, loan.no);
  }
}

const whyNot = async (prisma: PrismaClient, loanNo: string): Promise<Refused> =>
  (await isLoanOver(prisma, loanNo)) ? refuse('LOAN_CLOSED') : refuse('ENGINE_UNAVAILABLE', LATER);
