import { hasManaged, type Managed } from '../approval/separation';
import { addDays, parseDate, civil, type IsoDate } from '../date';
import type { Statement } from '../appraisal/statement';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { metricOf, type CovenantMetric } from './metric';

/** How often it is tested, in months. */
export const COVENANT_MONTHS = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;
export type CovenantFrequency = keyof typeof COVENANT_MONTHS;

/** What the lender may do once a breach is not cured in its time. */
export const CONSEQUENCES = ['WARN', 'STOP_DRAWS', 'MORE_SECURITY', 'RAISE_RATE', 'CALL_IN'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** PROPOSED by one, IN_FORCE once another has agreed, ENDED when a later one stands in its place. */
export type CovenantStatus = 'PROPOSED' | 'REFUSED' | 'IN_FORCE' | 'ENDED';

export interface Covenant {
  metric: CovenantMetric;
  /** It must not fall below the bound, or not rise above it. */
  direction: 'MIN' | 'MAX';
  /** Parts of a million, or fen. */
  bound: number;
  frequency: CovenantFrequency;
  /** Days in which a breach may be cured before its consequence. */
  cureDays: number;
}

/**
 * Is a covenant tested on a period that ends on this day?
 * @example isTestDate('QUARTER', '2026-06-30') // => true
 * @example isTestDate('HALF_YEAR', '2026-03-31') // => false
 */
export const isTestDate = (frequency: CovenantFrequency, periodEnd: IsoDate): boolean =>
  civil(parseDate(periodEnd)).month % COVENANT_MONTHS[frequency] === 0;

/**
 * The test of a covenant. What has no divisor is without bound: no interest to pay covers any minimum, no assets break any
 * maximum; but without sales there is no margin that could keep a minimum. The bound itself keeps it.
 * @example testOf({ metric: 'DEBT_RATIO', direction: 'MAX', bound: 600_000, frequency: 'QUARTER', cureDays: 30 }, { totalLiabilities: 61, totalAssets: 100 }) // => { value: 610_000, met: false }
 * @example testOf({ metric: 'INTEREST_COVER', direction: 'MIN', bound: 2_000_000, frequency: 'QUARTER', cureDays: 30 }, { profitTotal: 1, interestExpense: 0 }) // => { value: null, met: true }
 */
export function testOf(
  { metric, direction, bound }: Covenant,
  statement: Statement,
): { value: number | null; met: boolean } {
  const value = metricOf(metric, statement);
  const size = value ?? (metric === 'SALES_MARGIN' ? -Infinity : Infinity);
  return { value, met: direction === 'MIN' ? size >= bound : size <= bound };
}

/** A test as it is on file; a later statement of the period stands in the place of an earlier one. */
export interface FiledTest {
  id: string;
  covenantNo: string;
  periodEnd: IsoDate;
  met: boolean;
  waived: boolean;
  on: IsoDate;
}

export type TestState = 'MET' | 'BROKEN' | 'WAIVED' | 'CURED' | 'CORRECTED';

/**
 * How a test of a covenant stands among all tests of it: waived, corrected by a later statement of its period, or cured by a later
 * period that keeps the bound.
 * @example testState({ id: '1', covenantNo: 'CV1', periodEnd: '2026-03-31', met: false, waived: false, on: '2026-04-20' }, []) // => 'BROKEN'
 * @example testState({ id: '1', covenantNo: 'CV1', periodEnd: '2026-03-31', met: false, waived: false, on: '2026-04-20' }, [{ id: '2', covenantNo: 'CV1', periodEnd: '2026-06-30', met: true, waived: false, on: '2026-07-20' }]) // => 'CURED'
 */
export function testState(test: FiledTest, all: readonly FiledTest[]): TestState {
  const others = all.filter(({ covenantNo }) => covenantNo === test.covenantNo);
  const stands = (one: FiledTest): boolean =>
    !others.some((later) => later.periodEnd === one.periodEnd && BigInt(later.id) > BigInt(one.id));
  if (!stands(test)) return 'CORRECTED';
  if (test.met) return 'MET';
  if (test.waived) return 'WAIVED';
  // What was corrected cures nothing.
  return others.some((one) => one.periodEnd > test.periodEnd && one.met && stands(one)) ? 'CURED' : 'BROKEN';
}

/**
 * The last day to cure a breach before its consequence.
 * @example cureBy({ on: '2026-04-20' }, { cureDays: 30 }) // => '2026-05-20'
 */
export const cureBy = ({ on }: Pick<FiledTest, 'on'>, { cureDays }: Pick<Covenant, 'cureDays'>): IsoDate =>
  addDays(on, cureDays);

/**
 * May this person agree to a covenant, or refuse it? Only one that waits, and not who proposed it. Source: RULES 7.3.
 * @example mayDecide({ status: 'PROPOSED', proposedBy: 'li' }, 'li').code // => 'COVENANT_SAME_PERSON'
 */
export const mayDecide = (
  { status, proposedBy }: { status: CovenantStatus; proposedBy: string },
  username: string,
): Verdict =>
  firstRefusal(
    () => (status === 'PROPOSED' ? ALLOWED : refused('COVENANT_NOT_PROPOSED', { status })),
    () => (proposedBy === username ? refused('COVENANT_SAME_PERSON') : ALLOWED),
  );

/**
 * May this breach be waived by this person? Only one that stands, and not by who keeps the loan or kept it. Source: RULES 7.3.
 * @example mayWaive('CURED', { username: 'zhao', managerUsername: 'li' }).code // => 'COVENANT_NOT_BROKEN'
 * @example mayWaive('BROKEN', { username: 'li', managerUsername: 'li' }).code // => 'COVENANT_WAIVER_OF_OWN'
 */
export const mayWaive = (state: TestState, { username, ...managed }: { username: string } & Managed): Verdict =>
  firstRefusal(
    () => (state === 'BROKEN' ? ALLOWED : refused('COVENANT_NOT_BROKEN', { state })),
    () => (hasManaged(managed, username) ? refused('COVENANT_WAIVER_OF_OWN') : ALLOWED),
  );
