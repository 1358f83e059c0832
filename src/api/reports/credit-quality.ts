import * as contract from '../../contracts/http/credit-quality';
import { BUCKET_NAMES } from '../../contracts/http/dashboard';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { addMonths } from '../../domain/date';
import { shareOf } from '../../domain/ratio';
import { rollRateOf } from '../../domain/report/roll-rate';
import { snapshotDay } from '../../store/reports/book';
import { rollsBetween, type Roll } from '../../store/reports/rolls';
import { vintages, type VintageAge } from '../../store/reports/vintages';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import { yuan } from '../support/yuan';
import { reportDay, twelveMonthsTo } from './report-day';

type Cohort = AnswerOf<typeof contract.getVintages>['cohorts'][number];
type Bucket = AnswerOf<typeof contract.getRollRates>['buckets'][number];

/** How the lending of each month turned out, and how fast loans get worse (RULES 8). */
export function creditQuality({ pool }: ApiDeps): Route[] {
  return [
    route(contract.getVintages, async ({ query, session }) => {
      const branchCode = branchScope(session.actor.branchCode);
      const asOf = query.asOf ?? (await reportDay(pool));
      const ages = await vintages(pool, branchCode, twelveMonthsTo(asOf), asOf);
      const cohorts = new Map(ages.map(({ month, loans, disbursedFen }) => [month, { loans, disbursedFen }]));
      return {
        branchCode,
        asOf,
        cohorts: [...cohorts].map(([month, { loans, disbursedFen }]): Cohort => {
          const own = ages.filter((one) => one.month === month);
          return { month, loans, disbursed: yuan(disbursedFen), ages: own.map(ageAnswer) };
        }),
      };
    }),

    route(contract.getRollRates, async ({ query, session }) => {
      const branchCode = branchScope(session.actor.branchCode);
      const on = await snapshotDay(pool, query.asOf ?? (await reportDay(pool)));
      const since = on === null ? null : await snapshotDay(pool, addMonths(on, -1));
      if (on === null || since === null) return { branchCode, since, on, buckets: [] };
      const rolls = await rollsBetween(pool, branchCode, since, on);
      return { branchCode, since, on, buckets: BUCKET_NAMES.map((bucket) => bucketAnswer(bucket, rolls)) };
    }),
  ];
}

function ageAnswer({ monthsOnBook, disbursedFen, over30Fen, over90Fen }: VintageAge): Cohort['ages'][number] {
  return {
    monthsOnBook,
    over30: yuan(over30Fen),
    over30Share: shareOf(over30Fen, disbursedFen),
    over90: yuan(over90Fen),
    over90Share: shareOf(over90Fen, disbursedFen),
  };
}

function bucketAnswer(bucket: Bucket['bucket'], rolls: readonly Roll[]): Bucket {
  const own = rolls.filter(({ from }) => from === bucket);
  const sum = (some: readonly Roll[]): string =>
    yuan(some.reduce((total, { principalFen }) => total + principalFen, 0));
  return {
    bucket,
    loans: own.reduce((total, { loans }) => total + loans, 0),
    principal: sum(own),
    repaid: sum(own.filter(({ to }) => to === 'SETTLED')),
    rollRate: rollRateOf(bucket, own, BUCKET_NAMES),
    to: own.map(({ to, loans, principalFen }) => ({ to, loans, principal: yuan(principalFen) })),
  };
}
