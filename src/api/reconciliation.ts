import * as contract from '../contracts/http/reconciliation';
import { reconcile } from '../domain/reconciliation/reconcile';
import { livingLoans, restartLoan } from '../gateways/loan-workflows';
import { bookedLoans, recordRestart, servicingFromBooks } from '../store/reconciliation';
import type { ApiDeps } from './deps';
import { answered } from './support/command';
import { notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

/** Database against engine, and the one repair: a workflow begun again from the books. */
export function reconciliation({ prisma, temporal, config }: ApiDeps): Route[] {
  return [
    route(contract.getReconciliation, async () => {
      // The engine first: a loan opened meanwhile is then missing on neither side.
      const living = await answered(temporal, () => livingLoans(temporal));
      const loans = await bookedLoans(prisma);
      const open = loans.filter(({ isOpen }) => isOpen).length;
      return { loans: open, workflows: living.length, differences: reconcile(loans, living) };
    }),
    route(contract.repairLoan, async ({ body: { loanNo }, session }) => {
      const input = await servicingFromBooks(prisma, loanNo);
      if (input === null) throw notFound('loan');
      const { status, principalFen, dueFen } = input.view;
      if (status === 'SETTLED' || (status === 'WRITTEN_OFF' && principalFen + dueFen === 0))
        throw refuse('LOAN_CLOSED');
      const restarted = await answered(temporal, () => restartLoan(temporal, input, config.TASK_QUEUE));
      if (restarted)
        await recordRestart(prisma, loanNo, {
          username: session.actor.username,
          on: businessToday(input.clockOffsetMs),
        });
      return { loanNo, restarted };
    }),
  ];
}
