import { FUNNEL_STEPS } from '../../contracts/http/applications';
import { BUCKET_NAMES, getDashboard as contract } from '../../contracts/http/dashboard';
import { RISK_CLASSES } from '../../contracts/http/loans';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { addDays } from '../../domain/date';
import { shareOf } from '../../domain/ratio';
import { approvalTimes, roundOutcomes } from '../../store/reports/approval-times';
import { bookOf, snapshotDay, type Book, type Slice } from '../../store/reports/book';
import { collectionResults } from '../../store/reports/collection-results';
import { monthFlows, upcomingDues } from '../../store/reports/flows';
import { funnelOf } from '../../store/reports/funnel';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import { yuan } from '../support/yuan';
import { reportDay, twelveMonthsTo } from './report-day';

type Dashboard = AnswerOf<typeof contract>;

/** How far the dues look ahead. */
const DAYS_AHEAD = 30;

/** The figures of the day; the definitions are those of RULES 8. */
export function dashboard({ pool }: ApiDeps): Route[] {
  return [
    route(contract, async ({ query, session }): Promise<Dashboard> => {
      const branch = branchScope(session.actor.branchCode);
      const now = await reportDay(pool);
      const asOf = query.asOf ?? now;
      const from = addDays(asOf, 1 - query.days);
      const [book, funnel, levels, outcomes, flows, dues, collected] = await Promise.all([
        bookOn(branch, asOf, now),
        funnelOf(pool, branch, from, asOf),
        approvalTimes(pool, branch, from, asOf),
        roundOutcomes(pool, branch, from, asOf),
        monthFlows(pool, branch, twelveMonthsTo(asOf), asOf),
        upcomingDues(pool, branch, asOf, addDays(asOf, DAYS_AHEAD)),
        collectionResults(pool, branch, from, asOf),
      ]);
      const { collectedFen, reached, ...counts } = collected;
      return {
        branchCode: branch,
        asOf,
        from,
        book: book && bookAnswer(book, asOf),
        funnel: FUNNEL_STEPS.map((step) => {
          const { applications, amountFen } = funnel.find((one) => one.step === step) ?? {
            applications: 0,
            amountFen: 0,
          };
          return { step, applications, amount: yuan(amountFen) };
        }),
        approvals: {
          concluded: outcomes.concluded,
          approved: outcomes.approved,
          firstPass: shareOf(outcomes.firstApproved, outcomes.firstConcluded),
          levels,
        },
        flows: flows.map(({ month, loans, disbursedFen, recoveredFen }) => ({
          month,
          loans,
          disbursed: yuan(disbursedFen),
          recovered: yuan(recoveredFen),
        })),
        upcoming: dues.map(({ dueOn, loans, amountFen }) => ({ dueOn, loans, amount: yuan(amountFen) })),
        collection: {
          ...counts,
          collected: yuan(collectedFen),
          contactRate: shareOf(reached, counts.calls),
          keptRate: shareOf(counts.promisesKept, counts.promisesKept + counts.promisesBroken),
        },
      };
    }),
  ];

  async function bookOn(branch: string | null, asOf: string, now: string): Promise<Book | null> {
    if (asOf >= now) return bookOf(pool, branch, null);
    const day = await snapshotDay(pool, asOf);
    return day === null ? null : bookOf(pool, branch, day);
  }
}

function bookAnswer(book: Book, asOf: string): Dashboard['book'] {
  const { total } = book;
  const slice = ({ loans, principalFen }: Slice) => ({
    loans,
    principal: yuan(principalFen),
    share: shareOf(principalFen, total.principalFen),
  });
  const none: Slice = { loans: 0, principalFen: 0 };
  return {
    live: book.on === null,
    on: book.on ?? asOf,
    loans: total.loans,
    clients: total.clients,
    principal: yuan(total.principalFen),
    nonPerforming: slice(book.nonPerforming),
    par30: slice(book.par30),
    par90: slice(book.par90),
    classes: RISK_CLASSES.map((riskClass) => ({
      riskClass,
      ...slice(book.classes.find((one) => one.riskClass === riskClass) ?? none),
    })),
    buckets: BUCKET_NAMES.map((bucket) => ({
      bucket,
      ...slice(book.buckets.find((one) => one.bucket === bucket) ?? none),
    })),
  };
}
