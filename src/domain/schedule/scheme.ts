import type { WorkingCalendar } from '../calendar/working-calendar';
import { dayInMonth, dayOf, parseDate, civil, type Day } from '../date';
import { ZERO, fen, type Fen } from '../money';
import type { Rate } from '../rate';
import type { Rounding } from '../rounding';
import { RuleViolation } from '../rule-violation';
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
  readonly rounding: Rounding;
  readonly graceOnPrincipal: number;
  readonly graceOnInterest: number;
  readonly interestFreePeriods: number;
  readonly multiple: Fen;
  readonly amortiseOver: number;
  readonly principalPlan: readonly Fen[];
  readonly flatRate: Rate;
  readonly feeAt: ReadonlyMap<number, Fen>;
  readonly feesAtDisbursement: Fen;
  /** Where due dates move to the next working day; absent where they stay. */
  readonly calendar?: WorkingCalendar;
  /** Whether periods end at the moved date (Q9). */
  readonly shiftsPeriods: boolean;
}

/** No due date lies beyond this day. */
export const LAST_DAY = dayOf(2200, 12, 31);
/** Most rows a schedule may have, an extended one too. */
export const MAX_INSTALMENTS = 1200;

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
  const dayCount = terms.dayCount ?? (method === 'BULLET' || method === 'INTEREST_ONLY' ? 'ACT/360' : '30/360');
  const shifts = terms.dueDateShift === 'NEXT_WORKING_DAY';
  const accrues = terms.shiftInterest !== 'WAIVE' && dayCount !== '30/360' && method !== 'FLAT'; // Q9, Q17
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
    rounding: terms.rounding ?? 'HALF_UP',
    ...graces(terms),
    multiple: terms.paymentMultipleOf ?? fen(1),
    ...methodParts(terms),
    ...feeParts(terms, lastNumber),
    ...(shifts ? { calendar } : {}),
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

function graces(terms: QuoteTerms): Pick<Scheme, 'graceOnPrincipal' | 'graceOnInterest' | 'interestFreePeriods'> {
  const limit = terms.method === 'BALLOON' ? (terms.amortiseOver ?? terms.instalments) : terms.instalments;
  const graceOnPrincipal = terms.graceOnPrincipal ?? 0;
  if (graceOnPrincipal > 0 && graceOnPrincipal >= limit) {
    throw new RuleViolation('GRACE_ON_PRINCIPAL_TOO_LONG', '/graceOnPrincipal', { limit: String(limit) }); // Q11
  }
  return {
    graceOnPrincipal,
    graceOnInterest: terms.graceOnInterest ?? 0,
    interestFreePeriods: terms.interestFreePeriods ?? 0,
  };
}

function methodParts(terms: QuoteTerms): Pick<Scheme, 'amortiseOver' | 'principalPlan' | 'flatRate'> {
  const { method, instalments, amortiseOver } = terms;
  if (method === 'BALLOON') {
    if (amortiseOver === undefined) throw new RuleViolation('AMORTISE_OVER_REQUIRED', '/amortiseOver');
    if (amortiseOver < instalments) throw new RuleViolation('AMORTISE_OVER_TOO_SHORT', '/amortiseOver'); // Q6
  }
  if (method === 'CUSTOM') checkPlan(terms);
  if (method === 'FLAT' && terms.flatRatePerPeriod === undefined) {
    throw new RuleViolation('FLAT_RATE_REQUIRED', '/flatRatePerPeriod');
  }
  return {
    amortiseOver: amortiseOver ?? instalments,
    principalPlan: terms.principalPlan ?? [],
    flatRate: terms.flatRatePerPeriod ?? (0 as Rate),
  };
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

function feeParts({ fees = [] }: QuoteTerms, last: number): Pick<Scheme, 'feeAt' | 'feesAtDisbursement'> {
  const feeAt = new Map<number, Fen>();
  let feesAtDisbursement: Fen = ZERO;
  fees.forEach(({ amount, at }, index) => {
    if (at === 'DISBURSEMENT') {
      feesAtDisbursement = fen(feesAtDisbursement + amount);
    } else if (at > last) {
      throw new RuleViolation('FEE_BEYOND_LAST_ROW', `/fees/${String(index)}/at`, { last: String(last) }); // Q7
    } else {
      feeAt.set(at, fen((feeAt.get(at) ?? 0) + amount));
    }
  });
  return { feeAt, feesAtDisbursement };
}
