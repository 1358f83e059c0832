import { MILLION, ppm } from '../appraisal/figure';
import type { Statement } from '../appraisal/statement';
import type { IsoDate } from '../date';
import type { InternalSignal } from '../warning/policy';
import { periodAway, type StatementMonths } from './reporting';

/** A statement of one period as it stands: balances at its end, flows of the period alone. */
export interface PeriodStatement {
  periodEnd: IsoDate;
  months: StatementMonths;
  figures: Statement;
  /** What came in on the borrower's accounts; null when not at hand. */
  bankInflowFen: number | null;
}

/** RULES 9: revenue and bank flow down 30 % on the quarter, receivables up 30 %; inventory 示例参数，需按本行制度调整 [CONV]. */
const FALL_PPM = -300_000;
const RISE_PPM = 300_000;
const INVENTORY_PPM = 100_000;

/**
 * What a statement gives away when it is held against the one before; revenue and bank flow of months are held together by the
 * quarter, and say nothing until two quarters are on file. Source: RULES 9.
 * @returns the signals, each with the change in parts of a million
 * @example signalsOf({ periodEnd: '2026-06-30', months: 3, figures: { sales: 60, receivables: 10, inventory: 1 }, bankInflowFen: null }, [{ periodEnd: '2026-03-31', months: 3, figures: { sales: 100, receivables: 10, inventory: 1 }, bankInflowFen: null }]) // => [{ code: 'REVENUE_FALLS', change: -400_000 }]
 */
export function signalsOf(
  now: PeriodStatement,
  onFile: readonly PeriodStatement[],
): { code: InternalSignal; change: number }[] {
  const before = priorOf(now, onFile);
  if (before === null) return [];
  const sales = flowChange(now, onFile, ({ figures }) => figures.sales);
  const inflow = flowChange(now, onFile, ({ bankInflowFen }) => bankInflowFen);
  const receivables = changeOf(now.figures.receivables, before.figures.receivables);
  const inventory = changeOf(now.figures.inventory, before.figures.inventory);
  const asked: [InternalSignal, number | null, boolean][] = [
    ['REVENUE_FALLS', sales, sales !== null && sales <= FALL_PPM],
    ['BANK_FLOW_FALLS', inflow, inflow !== null && inflow <= FALL_PPM],
    ['RECEIVABLES_RISE', receivables, receivables !== null && receivables > RISE_PPM],
    [
      'INVENTORY_UP_REVENUE_DOWN',
      inventory,
      inventory !== null && inventory > INVENTORY_PPM && now.figures.sales < before.figures.sales,
    ],
  ];
  return asked.flatMap(([code, change, is]) => (is && change !== null ? [{ code, change }] : []));
}

/** The statement of the period right before, of the same length. */
export const priorOf = (now: PeriodStatement, onFile: readonly PeriodStatement[]): PeriodStatement | null =>
  find(onFile, now, -1);

/**
 * The change from one amount to another in parts of a million; null when there is nothing to compare with.
 * @example changeOf(130, 100) // => 300_000
 * @example changeOf(1, 0) // => null
 */
export const changeOf = (now: number, before: number): number | null => ppm(now - before, Math.abs(before));

/** Months are held together by three; what is longer than a month stands for itself. */
const QUARTER = 3;

function flowChange(
  now: PeriodStatement,
  onFile: readonly PeriodStatement[],
  flow: (statement: PeriodStatement) => number | null,
): number | null {
  const size = now.months === 1 ? QUARTER : 1;
  const total = (from: number): number | null => {
    let sum = 0;
    for (let back = from; back < from + size; back++) {
      const statement = back === 0 ? now : find(onFile, now, -back);
      const part = statement === null ? null : flow(statement);
      if (part === null) return null;
      sum += part;
    }
    return sum;
  };
  const [latest, earlier] = [total(0), total(size)];
  return latest === null || earlier === null ? null : changeOf(latest, earlier);
}

const find = (
  onFile: readonly PeriodStatement[],
  { periodEnd, months }: PeriodStatement,
  periods: number,
): PeriodStatement | null => {
  const wanted = periodAway(periodEnd, months, periods);
  return onFile.find((one) => one.months === months && one.periodEnd === wanted) ?? null;
};

/**
 * A change in words for people.
 * @example percentText(-300_000) // => '-30.0%'
 * @example percentText(405_000) // => '+40.5%'
 */
export const percentText = (change: number): string =>
  `${change < 0 ? '-' : '+'}${((Math.abs(change) / MILLION) * 100).toFixed(1)}%`;
