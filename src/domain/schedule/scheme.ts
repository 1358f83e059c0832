import type { WorkingCalendar } from '../calendar/working-calendar';
import { dayInMonth, dayOf, parseDate, civil, type Day } from '../date';
import { fen, sum, type Fen } from '../money';
import type { Rate } from '../rate';
import type { Rounding } from '../rounding';
import { RuleViolation } from '../rule-violation';
import { regularUnits } from './day-count';
import { anchorAt, dueDate, periodsAfter, type Anchor } from './due-dates';
import type { DayCount, Frequency, Method, QuoteTerms } from './terms';

/** Terms with their defaults filled in and their dates counted: what never changes while a schedule runs. */
export interface Scheme {
  readonly method: Method;
  readonly principal: Fen;
  readonly annualRate: Rate;
  readonly instalments: number;
  /** Number of the last row: 1 for BULLET (Q5). */
  readonly lastNumber: number;
  readonly frequency: Frequency;
  readonly disbursedOn: Day;
  readonly anchor: Anchor;
  /** Whether the first period is not exactly one period long (Q3). */
  readonly oddFirst: boolean;
  readonly dayCount: DayCount;
  /** Whether a regular period costs its months whatever its days: 30/360 by months, but BULLET (Q5). */
  readonly byMonths: boolean;
  /** Units of 1/360 year of a regular period in the payment formula (S1). */
  readonly regularUnits: number;
  readonly rounding: Rounding;
  /** Methods with a payment, principal and interest together: it is what paymentMultipleOf rounds. */
  readonly hasPayment: boolean;
  readonly graceOnPrincipal: number;
  readonly graceOnInterest: number;
  readonly interestFreePeriods: number;
  readonly multiple: Fen;
  readonly amortiseOver: number;
  readonly principalPlan: readonly Fen[];
  readonly flatRate: Rate;
  /** Fees by the number of their row; absent where there are none. */
  readonly feeAt: ReadonlyMap<number, Fen> | undefined;
  readonly feesAtDisbursement: Fen;
  /** Where due dates move to the next working day; undefined where they stay. */
  readonly calendar: WorkingCalendar | undefined;
  /** Whether periods end at the moved date (Q9). */
  readonly shiftsPeriods: boolean;
}

/** No due date lies beyond this day. */
export const LAST_DAY = dayOf(2200, 12, 31);
/** Most rows a schedule may have, an extended one too. */
export const MAX_INSTALMENTS = 1200;

/**
 * How days are counted where the terms do not say (INTERFACE, quote).
 * @example dayCountOf({ method: 'BULLET' }) // => 'ACT/360'
 * @example dayCountOf({ method: 'EQUAL_INSTALMENT' }) // => '30/360'
 */
export const dayCountOf = ({
  method,
  dayCount,
}: Pick<QuoteTerms, 'method'> & { dayCount?: DayCount | undefined }): DayCount =>
  dayCount ?? (method === 'BULLET' || method === 'INTEREST_ONLY' ? 'ACT/360' : '30/360');

/** Terms → scheme. Throws RuleViolation with a pointer into the terms where CONVENTIONS refuses them (Q2, Q5, Q6, Q7, Q11). */
export function schemeOf(terms: QuoteTerms, calendar: WorkingCalendar): Scheme {
  const { method } = terms;
  const frequency = terms.frequency ?? { every: 1, unit: 'MONTH' };
  const disbursedOn = parseDate(terms.disbursedOn);
  const termInPeriods = method === 'BULLET' ? terms.instalments : 1;
  const regularFirst = periodsAfter(disbursedOn, frequency, termInPeriods);
  const anchor = firstAnchor(terms, frequency, disbursedOn, regularFirst);
  const lastNumber = method === 'BULLET' ? 1 : terms.instalments;
  if (dueDate(anchor, frequency, lastNumber) > LAST_DAY) throw new RuleViolation('DATE_OUT_OF_RANGE', '/instalments');
  const dayCount = dayCountOf(terms);
  const shifts = terms.dueDateShift === 'NEXT_WORKING_DAY';
  const accrues = terms.shiftInterest !== 'WAIVE' && dayCount !== '30/360' && method !== 'FLAT'; // Q9, Q17
  const grace = graceOnPrincipal(terms);
  checkParts(terms);
  // One literal for all methods: every scheme has one shape, which is what the engines behind JavaScript read fastest.
  return {
    method,
    principal: terms.principal,
    annualRate: terms.annualRate,
    instalments: terms.instalments,
    lastNumber,
    frequency,
    disbursedOn,
    anchor,
    oddFirst: anchor.date !== regularFirst,
    dayCount,
    byMonths: dayCount === '30/360' && frequency.unit === 'MONTH' && method !== 'BULLET',
    regularUnits: regularUnits(frequency),
    rounding: terms.rounding ?? 'HALF_UP',
    hasPayment: method === 'EQUAL_INSTALMENT' || method === 'BALLOON' || method === 'FLAT',
    graceOnPrincipal: grace,
    graceOnInterest: terms.graceOnInterest ?? 0,
    interestFreePeriods: terms.interestFreePeriods ?? 0,
    multiple: terms.paymentMultipleOf ?? fen(1),
    amortiseOver: terms.amortiseOver ?? terms.instalments,
    principalPlan: terms.principalPlan ?? [],
    flatRate: terms.flatRatePerPeriod ?? (0 as Rate),
    feeAt: feesByRow(terms, lastNumber),
    feesAtDisbursement: feesAtDisbursement(terms),
    calendar: shifts ? calendar : undefined,
    shiftsPeriods: shifts && accrues,
  };
}

/** Row 1's date and the due day of the later ones (Q1, Q2, Q5). */
function firstAnchor(terms: QuoteTerms, frequency: Frequency, disbursedOn: Day, regularFirst: Day): Anchor {
  const { dueDay } = terms;
  if (dueDay !== undefined && frequency.unit !== 'MONTH') throw new RuleViolation('DUE_DAY_NOT_MONTHLY', '/dueDay');
  if (terms.firstDueOn !== undefined) {
    const first = parseDate(terms.firstDueOn);
    if (first <= disbursedOn) throw new RuleViolation('FIRST_DUE_NOT_AFTER_DISBURSEMENT', '/firstDueOn');
    return anchorAt(1, first, dueDay);
  }
  const { year, month } = civil(regularFirst);
  // Without a due day later rows fall on the day of disbursement, even where row 1 is a shorter month's last (Q1).
  if (dueDay === undefined) return anchorAt(1, regularFirst, civil(disbursedOn).day);
  return anchorAt(1, dayInMonth(year, month, 0, dueDay), dueDay);
}

/** The rows without principal; with other methods than these it has no effect, but is checked all the same. */
function graceOnPrincipal({
  method,
  instalments,
  amortiseOver = instalments,
  graceOnPrincipal = 0,
}: QuoteTerms): number {
  const limit = method === 'BALLOON' ? amortiseOver : instalments;
  if (graceOnPrincipal > 0 && graceOnPrincipal >= limit) {
    throw new RuleViolation('GRACE_ON_PRINCIPAL_TOO_LONG', '/graceOnPrincipal', { limit: String(limit) }); // Q11
  }
  return method === 'EQUAL_INSTALMENT' || method === 'EQUAL_PRINCIPAL' || method === 'BALLOON' ? graceOnPrincipal : 0;
}

/** Refuses terms that lack, or contradict, what their method needs. */
function checkParts(terms: QuoteTerms): void {
  const { method, instalments, amortiseOver } = terms;
  if (method === 'BALLOON') {
    if (amortiseOver === undefined) throw new RuleViolation('AMORTISE_OVER_REQUIRED', '/amortiseOver');
    if (amortiseOver < instalments) throw new RuleViolation('AMORTISE_OVER_TOO_SHORT', '/amortiseOver'); // Q6
  }
  if (method === 'CUSTOM') checkPlan(terms);
  if (method === 'FLAT' && terms.flatRatePerPeriod === undefined) {
    throw new RuleViolation('FLAT_RATE_REQUIRED', '/flatRatePerPeriod');
  }
}

function checkPlan({ principalPlan, instalments, principal }: QuoteTerms): void {
  if (principalPlan === undefined) throw new RuleViolation('PRINCIPAL_PLAN_REQUIRED', '/principalPlan');
  if (principalPlan.length !== instalments) {
    const params = { instalments: String(instalments), length: String(principalPlan.length) };
    throw new RuleViolation('PRINCIPAL_PLAN_LENGTH', '/principalPlan', params); // Q6
  }
  const total = principalPlan.reduce((all, part) => all + part, 0);
  if (total !== principal) {
    const params = { sum: (total / 100).toFixed(2), principal: (principal / 100).toFixed(2) };
    throw new RuleViolation('PRINCIPAL_PLAN_SUM', '/principalPlan', params); // Q6
  }
}

function feesAtDisbursement({ fees = [] }: QuoteTerms): Fen {
  return sum(fees.filter(({ at }) => at === 'DISBURSEMENT').map(({ amount }) => amount));
}

function feesByRow({ fees = [] }: QuoteTerms, last: number): ReadonlyMap<number, Fen> | undefined {
  const byRow = new Map<number, Fen>();
  fees.forEach(({ amount, at }, index) => {
    if (at === 'DISBURSEMENT') return;
    if (at > last) {
      throw new RuleViolation('FEE_BEYOND_LAST_ROW', `/fees/${String(index)}/at`, { last: String(last) }); // Q7
    }
    byRow.set(at, fen((byRow.get(at) ?? 0) + amount));
  });
  return byRow.size === 0 ? undefined : byRow;
}
