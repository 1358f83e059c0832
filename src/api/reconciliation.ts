import * as contract from '../contracts/http/reconciliation';
import { findingsAfter, placeOf, reconcile, unkept, unwatched } from '../domain/reconciliation/reconcile';
import { lostMatters, type Matter } from '../domain/reconciliation/matters';
import { isOver } from '../domain/servicing/over';
import { keepMatter, keptMatters } from '../gateways/kept-matters';
import { livingLoans, restartLoan } from '../gateways/loan-workflows';
import { startReview, watchedLoans } from '../gateways/review-workflows';
import { isKept, keepDays, keptCases } from '../gateways/workout-acts';
import { decodeCursor, pageOf } from '../store/paging';
import { bookedLoans, recordRestart, servicingFromBooks } from '../store/reconciliation';
import { matterToKeep, mattersToKeep, recordMatterRestart } from '../store/matters';
import { reviewFromBooks } from '../store/review-facts';
import { casesToKeep, workoutFromBooks } from '../store/workout-duties';
import type { ApiDeps } from './deps';
import { answered } from './support/command';
import { notFound, refuse } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

const MATTER = {
  COMPLAINT: 'complaint',
  HUMAN_REVIEW: 'humanReview',
  SERVICE_TICKET: 'serviceTicket',
  ACCOUNTABILITY: 'accountability',
  FACILITY: 'facility',
  COMMITMENT: 'commitment',
  APPLICATION: 'application',
} as const;

/** Database against engine, and the one repair: a workflow begun again from the books. */
export function reconciliation({ prisma, temporal, config }: ApiDeps): Route[] {
  return [
    route(contract.getReconciliation, async ({ query: { limit, cursor } }) => {
      const after = placeAfter(cursor);
      // The engine first: a loan opened meanwhile is then missing on neither side.
      const living = await answered(temporal, () => livingLoans(temporal));
      const watched = await answered(temporal, () => watchedLoans(temporal));
      const kept = await answered(temporal, () => keptCases(temporal));
      const keeping = await answered(temporal, () => keptMatters(temporal));
      const [loans, toKeep] = await Promise.all([bookedLoans(prisma), casesToKeep(prisma)]);
      const open = loans.filter(({ isOpen }) => isOpen).length;
      const differences = [
        ...reconcile(loans, living),
        ...unwatched(loans, living, watched),
        ...unkept(loans, toKeep, kept),
      ];
      const matters = lostMatters(await mattersToKeep(prisma), keeping);
      const page = pageOf(findingsAfter(differences, matters, after), limit, (one) => [...placeOf(one)]);
      return {
        loans: open,
        workflows: living.length,
        found: differences.length + matters.length,
        differences: page.data.flatMap((one) => ('difference' in one ? [one.difference] : [])),
        matters: page.data.flatMap((one) => ('matter' in one ? [matterAnswer(one.matter)] : [])),
        nextCursor: page.nextCursor,
        hasMore: page.hasMore,
      };
    }),
    route(contract.repairLoan, async ({ body: { loanNo }, session }) => {
      const input = await servicingFromBooks(prisma, loanNo);
      if (input === null) throw notFound('loan');
      const ended = isOver(input.view);
      const duties = await workoutFromBooks(prisma, loanNo);
      if (ended && duties === null) throw refuse('LOAN_CLOSED');
      const review = ended || input.view.status === 'WRITTEN_OFF' ? null : await reviewFromBooks(prisma, loanNo);
      const unheld = duties !== null && !(await answered(temporal, () => isKept(temporal, loanNo)));
      const begun = [
        !ended && (await answered(temporal, () => restartLoan(temporal, input, config.TASK_QUEUE))),
        review !== null && (await answered(temporal, () => startReview(temporal, review, config.TASK_QUEUE))),
        unheld,
      ];
      if (unheld) await answered(temporal, () => keepDays(temporal, duties, config.TASK_QUEUE));
      const restarted = begun.includes(true);
      if (restarted)
        await recordRestart(prisma, loanNo, {
          username: session.actor.username,
          on: businessToday(input.clockOffsetMs),
        });
      return { loanNo, restarted };
    }),
    route(contract.repairMatter, async ({ body: { kind, no }, session }) => {
      const matter = await matterToKeep(prisma, kind, no);
      if (matter === null) throw notFound(MATTER[kind]);
      const restarted = await answered(temporal, () => keepMatter(prisma, temporal, matter, config.TASK_QUEUE));
      if (restarted)
        await recordMatterRestart(prisma, matter, {
          username: session.actor.username,
          on: businessToday(matter.clockOffsetMs),
        });
      return { kind, no, restarted };
    }),
  ];
}

/** Where the page before ended; null for the first. */
function placeAfter(cursor: string | undefined): [list: number, no: string, kind: string] | null {
  const after = decodeCursor(cursor, ['number', 'text', 'text']);
  return after === null ? null : [Number(after[0]), String(after[1]), String(after[2])];
}

const matterAnswer = ({ kind, no, status }: Matter): Pick<Matter, 'kind' | 'no' | 'status'> => ({ kind, no, status });
