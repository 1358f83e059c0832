import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Day } from '../date';
import { ZERO, type Fen } from '../money';
import { ONE } from '../rate';
import { RuleViolation } from '../rule-violation';
import { planOf, type Plan } from '../schedule/plan';
import { dailyRate, type Accrual, type DailyRate } from './accrual';
import type { AccountTerms, Transaction } from './account';
import { nothing, type Tally } from './components';
import type { Instalment } from './instalment';
import { rulesOf, type AccountRules } from './rules';

/** Charges that belong to no instalment: FEE events (S11) and the penalty of misuse (S31). */
export interface LooseCharge {
  charged: Fen;
  paid: Fen;
  waived: Fen;
}

/** The account on a day, while events are folded into it. Belongs to one fold, which changes it. */
export interface AccountState {
  readonly terms: AccountTerms;
  readonly rules: AccountRules;
  readonly plan: Plan;
  day: Day;
  readonly instalments: Instalment[];
  /** Those with anything unpaid, earliest first. */
  live: Instalment[];
  /** What late principal and interest bear on this day. */
  overdueRate: DailyRate;
  readonly looseFee: LooseCharge;
  /** From the day of misuse: penalty of the balance not yet due; `charged` is kept in the accrual (S31). */
  misuse: { readonly accrual: Accrual; readonly taken: LooseCharge } | null;
  held: Fen;
  writtenOffOn: Day | null;
  readonly transactions: Transaction[];
  /** Interest and fees that prepayments took besides what was due. */
  readonly chargedEarly: Tally;
  readonly paid: Tally;
  readonly waived: Tally;
  readonly recovered: Tally;
  prepaid: Fen;
}

export const noCharge = (): LooseCharge => ({ charged: ZERO, paid: ZERO, waived: ZERO });

/** The account on the day of disbursement. Throws RuleViolation with a pointer into `simulate`'s input. */
export function openAccount(terms: AccountTerms, calendar: WorkingCalendar): AccountState {
  const rules = rulesOf(terms);
  const plan = underTerms(() => planOf(terms, calendar));
  return {
    terms,
    rules,
    plan,
    day: plan.scheme.disbursedOn,
    instalments: [],
    live: [],
    overdueRate: dailyRate(plan.inForce.rate, ONE + rules.overdueMarkup),
    looseFee: noCharge(),
    misuse: null,
    held: ZERO,
    writtenOffOn: null,
    transactions: [],
    chargedEarly: nothing(),
    paid: nothing(),
    waived: nothing(),
    recovered: nothing(),
    prepaid: ZERO,
  };
}

/** Runs what the terms may refuse; the refusal points into `simulate`'s input. */
export function underTerms<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof RuleViolation ? error.under('/terms') : error;
  }
}
