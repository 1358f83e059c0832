import type { Pool } from 'pg';
import type { getCreditPlan } from '../../contracts/http/credit-plans';
import type { AnswerOf } from '../../contracts/http/operation';
import { plannedOf, type PlanLine } from '../../domain/credit-plan/plan';
import { achieved, isCount, periodDays, TARGET_METRICS, type TargetMetric } from '../../domain/performance/targets';
import {
  actualsOf,
  closedDay,
  handedDownOf,
  maturitiesOf,
  type HandedDown,
  type PlanActual,
} from '../../store/credit-plans/actuals';
import type { PlanRecord } from '../../store/credit-plans/plans';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

type Full = AnswerOf<typeof getCreditPlan>;
type Line = Full['lines'][number];
type Figure = Line['figures'][number];
const PPM = 1_000_000;

/** What is planned beside what has come of it: of a period that is over as its last day was closed, else as it stands now. */
export async function planFigures(
  pool: Pool,
  { no, branchCode: branch, period }: PlanRecord,
  lines: readonly (PlanLine & { n: number })[],
): Promise<Pick<Full, 'asOf' | 'lines' | 'maturities'>> {
  const { from, to } = periodDays(period);
  const today = businessToday();
  const balanceOn = to < today ? await closedDay(pool, to) : null;
  const [actuals, handed, maturities] = await Promise.all([
    actualsOf(pool, { no, branch, from, to, balanceOn }),
    handedDownOf(pool, branch, period),
    maturitiesOf(pool, branch, today > from ? today : from, to),
  ]);
  return {
    asOf: balanceOn ?? today,
    lines: lines.map((line) => lineAnswer(line, actuals.find(({ n }) => n === line.n) ?? NOTHING, handed)),
    maturities: maturities.map(({ principalFen, ...rest }) => ({ ...rest, principal: yuan(principalFen) })),
  };
}

const NOTHING: PlanActual = { n: 0, disbursedFen: 0, newBorrowers: 0, balanceFen: 0, badFen: 0 };

function lineAnswer(line: PlanLine & { n: number }, actual: PlanActual, handed: readonly HandedDown[]): Line {
  const { n, productCode, industry, kind, badPpm } = line;
  const figures = TARGET_METRICS.flatMap((metric): Figure[] => {
    const planned = plannedOf(line, metric);
    if (planned === null) return [];
    const isByProduct = industry === null && kind === null;
    const given = handed.find((one) => one.metric === metric && one.productCode === productCode);
    return [
      {
        ...against(metric, planned, actualOf(actual, metric)),
        handedDown: isByProduct && given !== undefined ? said(metric, given.value) : null,
      },
    ];
  });
  return { n, productCode, industry, kind, figures: badPpm === null ? figures : [...figures, badRate(badPpm, actual)] };
}

function actualOf({ disbursedFen, newBorrowers, balanceFen }: PlanActual, metric: TargetMetric): number {
  if (metric === 'DISBURSED') return disbursedFen;
  return isCount(metric) ? newBorrowers : balanceFen;
}

function against(metric: TargetMetric, planned: number, actual: number): Omit<Figure, 'handedDown'> {
  const done = achieved(actual, planned);
  return {
    metric,
    planned: said(metric, planned),
    actual: said(metric, actual),
    variance: said(metric, actual - planned),
    achieved: done === null ? null : (done / 10_000).toFixed(4),
  };
}

/** 不良率 of the balance (RULES 8); a ceiling is not achieved but kept. */
function badRate(badPpm: number, { badFen, balanceFen }: PlanActual): Figure {
  const actual = balanceFen === 0 ? 0 : Number((BigInt(badFen) * BigInt(PPM)) / BigInt(balanceFen));
  const text = (ppm: number): string => (ppm / PPM).toFixed(6);
  return {
    metric: 'BAD_RATE',
    planned: text(badPpm),
    actual: text(actual),
    variance: text(actual - badPpm),
    achieved: null,
    handedDown: null,
  };
}

const said = (metric: TargetMetric, value: number): string => (isCount(metric) ? String(value) : yuan(value));
