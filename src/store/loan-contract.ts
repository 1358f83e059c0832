import type { ServicingPlan } from '../contracts/messages/servicing';
import type { LoanTerms } from '../contracts/terms';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** What was signed for a loan: nothing in it is ever changed, changes are events. */
export interface LoanContract {
  terms: LoanTerms;
  plan: ServicingPlan;
}

export async function contractOf(db: Tx | PrismaClient, loanNo: string): Promise<LoanContract> {
  const { terms, servicingPlan } = await db.loanContract.findUniqueOrThrow({ where: { loanNo } });
  return { terms: terms as unknown as LoanTerms, plan: servicingPlan as unknown as ServicingPlan };
}
