import { nextWorked, type WorkingCalendar } from '../calendar/working-calendar';
import type { Day } from '../date';
import { ZERO, fen, type Fen } from '../money';
import { ONE, type Rate } from '../rate';
import { ratio, timesRatio, type Ratio } from '../rounding';
import { RuleViolation } from '../rule-violation';
import { UNITS_A_YEAR, perUnit } from './day-count';
import { dueDate, type Anchor } from './due-dates';
import { equalPayment, equalShare } from './payment';
import { schemeOf, type Scheme } from './scheme';
import type { QuoteTerms } from './terms';

/** A stretch of a period with one balance and one rate. */
export interface Segment {
  readonly from: Day;
  readonly to: Day;
  readonly balance: Fen;
  readonly rate: Rate;
}

/** A rate with what it costs a fen for one unit of the day count and for one regular period. */
export interface RateInForce {
  readonly rate: Rate;
  readonly perUnit: Ratio;
  readonly perPeriod: Ratio;
}

/**
 * The rows not yet due, as state: each is computed only when it is asked for, so a change of balance or rate costs one
 * payment and never a whole schedule. `next` is the running row (S2). Belongs to one caller, who may change it.
 */
export interface Plan {
  readonly scheme: Scheme;
  next: number;
  last: number;
  /** Principal not yet due. */
  balance: Fen;
  inForce: RateInForce;
  /** Payment of EQUAL_INSTALMENT, BALLOON and FLAT; equal principal of EQUAL_PRINCIPAL. */
  payment: Fen;
  /** CUSTOM: principal by row. */
  principals: readonly Fen[];
  /** FLAT: interest of the running row and of the rows after it (S34). */
  flatRunning: Fen;
  flatLater: Fen;
  /** FLAT: a prepayment took the whole balance; the running row costs `flatRunning` and no more (S5, S34). */
  flatStopped: boolean;
  /** The running period: where it began, its balance then, and what was prepaid in it (S30). */
  start: Day;
  opening: Fen;
  prepaid: Fen;
  /** Earlier segments of the running period; the present one runs from `from` with `balance` and `inForce`. */
  past: readonly Segment[];
  from: Day;
  /** Interest put off by graceOnInterest and not yet due (Q11). */
  deferred: Fen;
  /** By ascending number: that of disbursement, then the rows that a new maturity (S32) or due day moved. */
  anchors: readonly Anchor[];
  /** BULLET: periods its term grew by (S21). */
  addedPeriods: number;
}

export const NO_SEGMENTS: readonly Segment[] = [];

export function rateInForce(scheme: Scheme, rate: Rate): RateInForce {
  const perPeriod = ratio(BigInt(rate) * BigInt(scheme.regularUnits), BigInt(ONE) * 360n);
  return { rate, perUnit: perUnit(rate, UNITS_A_YEAR[scheme.dayCount]), perPeriod };
}

/** The plan at disbursement. Throws RuleViolation where the terms are refused (Q2, Q5, Q6, Q7, Q11, Q12). */
export function planOf(terms: QuoteTerms, calendar: WorkingCalendar): Plan {
  const scheme = schemeOf(terms, calendar);
  const plan: Plan = {
    scheme,
    next: 1,
    last: scheme.lastNumber,
    balance: scheme.principal,
    inForce: rateInForce(scheme, scheme.annualRate),
    payment: ZERO,
    principals: scheme.principalPlan,
    flatRunning: ZERO,
    flatLater: ZERO,
    flatStopped: false,
    start: scheme.disbursedOn,
    opening: scheme.principal,
    prepaid: ZERO,
    past: NO_SEGMENTS,
    from: scheme.disbursedOn,
    deferred: ZERO,
    anchors: [scheme.anchor],
    addedPeriods: 0,
  };
  plan.flatLater = flatInterest(plan);
  plan.flatRunning = plan.flatLater;
  plan.payment = plannedPayment(plan);
  if (plan.payment === 0 && scheme.hasPayment) {
    const multiple = (scheme.multiple / 100).toFixed(2);
    throw new RuleViolation('PAYMENT_ROUNDS_TO_ZERO', '/paymentMultipleOf', { multiple }); // Q12
  }
  // Refused at once where the working calendar does not reach, not on the day it is asked (Q9).
  shifted(scheme, unshiftedDue(plan, 1));
  lastDue(plan);
  return plan;
}

/** FLAT: the balance x flatRatePerPeriod, rounded (Q17, S34). */
export const flatInterest = ({ scheme, balance }: Plan): Fen =>
  scheme.method === 'FLAT'
    ? timesRatio(balance, 1, ratio(BigInt(scheme.flatRate), BigInt(ONE)), scheme.rounding)
    : ZERO;

/** Payment (or equal principal) over the rows not yet due and beyond the grace, at the rate in force (S2, S34, S35). */
export function plannedPayment({ scheme, next, last, balance, inForce, flatLater }: Plan): Fen {
  const { method, multiple, rounding } = scheme;
  const before = Math.max(next - 1, scheme.graceOnPrincipal);
  switch (method) {
    case 'EQUAL_INSTALMENT':
      return equalPayment(balance, inForce.perPeriod, Math.max(last - before, 1), multiple, rounding);
    case 'BALLOON': {
      // S34; an extension beyond amortiseOver leaves nothing to amortise over but one row.
      const rows = Math.max(scheme.amortiseOver - before, 1);
      return equalPayment(balance, inForce.perPeriod, rows, multiple, rounding);
    }
    case 'EQUAL_PRINCIPAL':
      return equalShare(balance, Math.max(last - before, 1), fen(1), rounding);
    case 'FLAT':
      return equalShare(balance, Math.max(last - next + 1, 1), multiple, rounding, flatLater);
    default:
      return ZERO;
  }
}

/** A row's due date before any shift, counted from the last anchor not after it. */
export function unshiftedDue({ scheme, anchors, addedPeriods }: Plan, number: number): Day {
  let anchor = scheme.anchor;
  if (anchors.length === 1) return dueDate(anchor, scheme.frequency, number + addedPeriods);
  for (const later of anchors) if (later.number <= number) anchor = later;
  return dueDate(anchor, scheme.frequency, number + addedPeriods);
}

/** Whether a new maturity or due day moved the row's due date (S32). */
export const isMoved = (plan: Plan, number: number): boolean => plan.anchors.length > 1 && isAnchored(plan, number);

const isAnchored = ({ scheme, anchors }: Plan, number: number): boolean =>
  anchors.some((anchor) => anchor !== scheme.anchor && anchor.number === number);

/** The due date of the last row, moved where the terms say so. */
export const lastDue = (plan: Plan): Day => shifted(plan.scheme, unshiftedDue(plan, plan.last));

/** Whether any row is not yet due. */
export const hasOpenRows = ({ next, last }: Plan): boolean => next <= last;

/** A row's due date, moved to the next working day where the terms say so (Q9). Throws CALENDAR_NOT_COVERED. */
export const shifted = ({ calendar }: Scheme, day: Day): Day => (calendar === undefined ? day : nextDue(calendar, day));

function nextDue(calendar: WorkingCalendar, day: Day): Day {
  try {
    return nextWorked(calendar, day);
  } catch (error) {
    throw error instanceof RuleViolation ? error.under('/dueDateShift') : error;
  }
}
