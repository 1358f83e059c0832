import type { AccountStatus, RiskClass } from '../account';
import { addDays, type IsoDate } from '../date';
import type { InspectionPlan } from './plan';

/** Why a loan is inspected out of turn. */
export const TRIGGERS = ['PRINCIPAL_OVERDUE', 'MISSED_INSTALMENTS', 'INTEREST_UNPAID', 'WARNING', 'ORDERED'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** A loan as of a date, as far as its inspections are concerned. */
export interface LoanFacts {
  asOf: IsoDate;
  status: AccountStatus;
  /** In force: by days overdue, or worse as recognised. */
  riskClass: RiskClass;
  principalOverdue: boolean;
  /** Instalments whose grace has passed with anything unpaid. */
  missedInstalments: number;
  /** Due date of the earliest instalment with interest unpaid past its grace. */
  interestUnpaidSince: IsoDate | null;
  oldestUnpaidDueOn: IsoDate | null;
  nextDueOn: IsoDate | null;
  graceDays: number;
  /** The first day on which somebody is to be told of something to be done about the loan; it may have passed. */
  dutyOn?: IsoDate | null;
}

/**
 * The reasons that the loan itself gives for an inspection out of turn, as far as they were not raised before in these
 * arrears. Source: RULES 9 (interest unpaid more than 60 days or principal overdue; a personal loan on two missed instalments).
 * @example triggersOf(COMPANY_PLAN.trigger, { asOf: '2026-03-01', status: 'OVERDUE', riskClass: 'SPECIAL_MENTION', principalOverdue: true, missedInstalments: 1, interestUnpaidSince: '2026-02-15', oldestUnpaidDueOn: '2026-02-15', nextDueOn: null, graceDays: 0 }, []) // => ['PRINCIPAL_OVERDUE']
 */
export function triggersOf(
  { principalOverdue, missedInstalments, interestUnpaidDays }: InspectionPlan['trigger'],
  facts: LoanFacts,
  raised: readonly Trigger[],
): Trigger[] {
  if (facts.status !== 'OVERDUE') return [];
  const { interestUnpaidSince: since } = facts;
  const found: Trigger[] = [];
  if (principalOverdue && facts.principalOverdue) found.push('PRINCIPAL_OVERDUE');
  if (missedInstalments !== null && facts.missedInstalments >= missedInstalments) found.push('MISSED_INSTALMENTS');
  if (since !== null && addDays(since, interestUnpaidDays) < facts.asOf) found.push('INTEREST_UNPAID');
  return found.filter((trigger) => !raised.includes(trigger));
}

/** After so many days overdue a loan is non-performing by its days (RULES 2.2). */
const NON_PERFORMING_AFTER = 90;

/**
 * The next day on which the arrears alone may bring something new: another missed instalment, interest unpaid for too long,
 * another class. Null when the loan is not in arrears: then whoever books tells of it.
 * @example nextLookOn(COMPANY_PLAN.trigger, { asOf: '2026-03-01', status: 'OVERDUE', riskClass: 'SPECIAL_MENTION', principalOverdue: true, missedInstalments: 1, interestUnpaidSince: '2026-02-15', oldestUnpaidDueOn: '2026-02-15', nextDueOn: null, graceDays: 0 }, ['PRINCIPAL_OVERDUE']) // => '2026-04-17'
 */
export function nextLookOn(
  { missedInstalments, interestUnpaidDays }: InspectionPlan['trigger'],
  facts: LoanFacts,
  raised: readonly Trigger[],
): IsoDate | null {
  const { status, asOf, oldestUnpaidDueOn, interestUnpaidSince, nextDueOn, graceDays } = facts;
  if (status !== 'OVERDUE' || oldestUnpaidDueOn === null) return null;
  const isStillMissing = missedInstalments !== null && !raised.includes('MISSED_INSTALMENTS');
  const days = [
    addDays(oldestUnpaidDueOn, NON_PERFORMING_AFTER + 1),
    ...(interestUnpaidSince === null ? [] : [addDays(interestUnpaidSince, interestUnpaidDays + 1)]),
    ...(isStillMissing && nextDueOn !== null ? [addDays(nextDueOn, graceDays + 1)] : []),
  ];
  return days.filter((day) => day > asOf).sort()[0] ?? null;
}
