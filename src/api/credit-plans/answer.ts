import type { Pool } from 'pg';
import type { getCreditPlan } from '../../contracts/http/credit-plans';
import type { AnswerOf } from '../../contracts/http/operation';
import { plannedOf, type PlanLine } from '../../domain/credit-plan/plan';
import { achieved, isCount, periodDays, TARGET_METRICS, type TargetMetric } from '../../domain/performance/targets';
import { actualsOf, closedDay, maturitiesOf, type PlanActual } from '../../store/credit-plans/actuals';
import { balancesOf, partsOf, targetsOf, type ManagerTarget } from '../../store/credit-plans/parts';
import type { PlanRecord } from '../../store/credit-plans/plans';
import { managersAnswer, monthsAnswer } from './parts-answer';
import { said, share } from './said';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

type Full = AnswerOf<typeof getCreditPlan>;
type Line = Full['lines'][number];
type Figure = Line['figures'][number];
type NumberedLine = PlanLine & { n: number };
const PPM = 1_000_000;

/** What is planned beside what has come of it: of a period that is over as its last day was closed, else as it stands now. */
export async function planFigures(
  pool: Pool,
  { no, branchCode: branch, period }: PlanRecord,
  lines: readonly NumberedLine[],
  /** The manager that it is shown to and who sees himself only; null: all of them. */
  onlyOf: string | null,
): Promise<Pick<Full, 'asOf' | 'lines' | 'maturities'>> {
  const { from, to } = periodDays(period);
  const today = businessToday();
  const balanceOn = to < today ? await closedDay(pool, to) : null;
  const asked = { no, branch, from, to, balanceOn };
  const [actuals, parts, balances, targets, maturities] = await Promise.all([
    actualsOf(pool, asked),
    partsOf(pool, asked),
    balancesOf(pool, asked),
    targetsOf(pool, branch, period),
    maturitiesOf(pool, branch, today > from ? today : from, to),
  ]);
  return {
    asOf: balanceOn ?? today,
    lines: lines.map((line) => {
      const ofLine = <T extends { n: number }>(all: readonly T[]): T[] => all.filter(({ n }) => n === line.n);
      const theirs = { parts: ofLine(parts), balances: ofLine(balances), targets: targetsOfLine(line, targets) };
      return {
        ...lineAnswer(line, actuals.find(({ n }) => n === line.n) ?? NOTHING, theirs.targets),
        managers: managersAnswer(line, theirs, onlyOf),
        months: monthsAnswer(line, theirs.parts, { from, to, today }),
      };
    }),
    maturities: maturities.map(({ principalFen, ...rest }) => ({ ...rest, principal: yuan(principalFen) })),
  };
}

const NOTHING: PlanActual = { n: 0, disbursedFen: 0, newBorrowers: 0, balanceFen: 0, badFen: 0 };

/** A line by product or of all products is what managers are counted by; others are handed down to nobody. */
const targetsOfLine = (
  { industry, kind, productCode }: PlanLine,
  targets: readonly ManagerTarget[],
): ManagerTarget[] =>
  industry === null && kind === null ? targets.filter((one) => one.productCode === productCode) : [];

function lineAnswer(
  line: NumberedLine,
  actual: PlanActual,
  targets: readonly ManagerTarget[],
): Omit<Line, 'managers' | 'months'> {
  const { n, productCode, industry, kind, badPpm } = line;
  const figures = TARGET_METRICS.flatMap((metric): Figure[] => {
    const planned = plannedOf(line, metric);
    if (planned === null) return [];
    const given = targets.filter((one) => one.metric === metric);
    const sum = given.reduce((total, { value }) => total + value, 0);
    return [
      {
        ...against(metric, planned, actualOf(actual, metric)),
        handedDown: given.length > 0 ? said(metric, sum) : null,
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
  return {
    metric,
    planned: said(metric, planned),
    actual: said(metric, actual),
    variance: said(metric, actual - planned),
    achieved: share(achieved(actual, planned)),
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
