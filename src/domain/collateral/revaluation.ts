import { ppm } from '../appraisal/figure';
import { addDays, addMonths, type IsoDate } from '../date';
import type { SecurityKind } from '../security/form';

type Interval = { months: number } | { days: number } | null;

/** How often each kind is valued again, RULES 5.3 [CONV, 示例参数，需按本行制度调整]; null: at due, not before. */
const INTERVALS: Readonly<Record<SecurityKind, Interval>> = {
  DEPOSIT_OR_TREASURY: null,
  BANK_ACCEPTANCE: null,
  INVENTORY: { months: 1 },
  LISTED_SHARES: { days: 1 },
  RECEIVABLES: { months: 1 },
  RESIDENTIAL: { months: 12 },
  COMMERCIAL_PROPERTY: { months: 12 },
  INDUSTRIAL_OR_LAND: { months: 12 },
  EQUIPMENT: { months: 12 },
  VEHICLE: { months: 6 },
  PATENT_OR_TRADEMARK: { months: 12 },
  GUARANTOR_PERSON: { months: 12 },
  GUARANTOR_COMPANY: { months: 12 },
};
/** Homes whose price falls are valued every half-year. */
const FALLING_HOME_MONTHS = 6;

/** One valuation of an item: what it was worth on a day, in fen. */
export interface Valuation {
  on: IsoDate;
  valueFen: number;
}

/**
 * The last day on which an item is to be valued again; null when it need not be. Source: RULES 5.3.
 * @param valuations the earliest first
 * @example revaluationDue('VEHICLE', [{ on: '2026-01-31', valueFen: 100 }]) // => '2026-07-31'
 * @example revaluationDue('RESIDENTIAL', [{ on: '2026-01-15', valueFen: 100 }, { on: '2027-01-15', valueFen: 95 }]) // => '2027-07-15'
 * @example revaluationDue('DEPOSIT_OR_TREASURY', [{ on: '2026-01-15', valueFen: 100 }]) // => null
 */
export function revaluationDue(kind: SecurityKind, valuations: readonly Valuation[]): IsoDate | null {
  const interval = INTERVALS[kind];
  const last = valuations.at(-1);
  if (interval === null || last === undefined) return null;
  if ('days' in interval) return addDays(last.on, interval.days);
  const before = valuations.at(-2);
  const isFallingHome = kind === 'RESIDENTIAL' && before !== undefined && last.valueFen < before.valueFen;
  return addMonths(last.on, isFallingHome ? FALLING_HOME_MONTHS : interval.months);
}

/** RULES 9: the price of collateral down 10 % or more. */
const FALL_PPM = -100_000;

/**
 * How far the latest valuation lies below the one before, or below the one the money was lent on, where that is news: 10 % or more;
 * in parts of a million, else null.
 * @param lentOn the valuation that was relied on when the money left
 * @example priceFall([{ on: '2026-01-01', valueFen: 100 }, { on: '2027-01-01', valueFen: 90 }], { on: '2026-01-01', valueFen: 100 }) // => -100_000
 * @example priceFall([{ on: '2026-01-01', valueFen: 100 }, { on: '2027-01-01', valueFen: 94 }, { on: '2027-07-01', valueFen: 88 }], { on: '2026-01-01', valueFen: 100 }) // => -120_000
 * @example priceFall([{ on: '2026-01-01', valueFen: 100 }, { on: '2027-01-01', valueFen: 91 }], { on: '2026-01-01', valueFen: 100 }) // => null
 */
export function priceFall(valuations: readonly Valuation[], lentOn: Valuation | null): number | null {
  const [before, now] = valuations.slice(-2);
  if (before === undefined || now === undefined || now.valueFen >= before.valueFen) return null;
  const falls = [before, lentOn].flatMap((base) => {
    const change = base === null ? null : ppm(now.valueFen - base.valueFen, base.valueFen);
    return change === null ? [] : [change];
  });
  const worst = Math.min(...falls);
  return worst <= FALL_PPM ? worst : null;
}
