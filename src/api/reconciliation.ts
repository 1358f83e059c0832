import * as contract from '../contracts/http/reconciliation';
import { reconcile, unwatched } from '../domain/reconciliation/reconcile';
import { livingLoans, restartLoan } from '../gateways/loan-workflows';
import { startReview, watchedLoans } from '../gateways/review-workflows';
import { bookedLoans, recordRestart, servicingFromBooks } from '../store/reconciliation';
import { reviewFromBooks } from '../store/review-facts';
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
      const watched = await answered(temporal, () => watchedLoans(temporal));
      const loans = await bookedLoans(prisma);
      const open = loans.filter(({ isOpen }) => isOpen).length;
      const differences = [...reconcile(loans, living), ...unwatched(loans, living, watched)];
      return { loans: open, workflows: living.length, differences };
    }),
    route(contract.repairLoan, async ({ body: { loanNo }, session }) => {
      const input = await servicingFromBooks(prisma, loanNo);
      if (input === null) throw notFound('loan');
      const { status, principalFen, dueFen } = input.view;
      if (status === 'SETTLED' || (status === 'WRITTEN_OFF' && principalFen + dueFen === 0))
        throw refuse('LOAN_CLOSED');
      const review = status === 'WRITTEN_OFF' ? null : await reviewFromBooks(prisma, loanNo);
      const begun = [
        await answered(temporal, () => restartLoan(temporal, input, config.TASK_QUEUE)),
        review !== null && (await answered(temporal, () => startReview(temporal, review, config.TASK_QUEUE))),
      ];
      const restarted = begun.includes(true);
      if (restarted)
        await recordRestart(prisma, loanNo, {
          username: session.actor.username,
          on: businessToday(input.clockOffsetMs),
        });
      return { loanNo, restarted };
    }),
  ];
}
