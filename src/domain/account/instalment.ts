import type { Day } from '../date';
import { ZERO, fen, type Fen } from '../money';
import type { PlannedRow } from '../schedule/row';
import { accruedTo, newAccrual, type Accrual, type DailyRate } from './accrual';
import type { Components } from './account';
import { nothing, type Tally } from './components';
import type { AccountRules } from './rules';

/** A row that has fallen due, with what became of it. */
export interface Instalment {
  readonly row: PlannedRow;
  /** Of principal, interest and fee of the row, what is unpaid. */
  unpaid: { fee: Fen; interest: Fen; principal: Fen };
  readonly paid: Tally;
  readonly waived: Tally;
  readonly penalty: Accrual;
  readonly compound: Accrual;
  /** Whether the grace has passed with anything unpaid, so that penalty and compound count from the due date (S12). */
  isCharged: boolean;
  paidOn: Day | null;
}

export function fallenDue(row: PlannedRow, rate: DailyRate): Instalment {
  const isEmpty = row.principal + row.interest + row.fee === 0;
  return {
    row,
    unpaid: { fee: row.fee, interest: row.interest, principal: row.principal },
    paid: nothing(),
    waived: nothing(),
    penalty: newAccrual(row.dueOn, rate),
    compound: newAccrual(row.dueOn, rate),
    isCharged: false,
    paidOn: isEmpty ? row.dueOn : null,
  };
}

/** What of a component is due and unpaid on a day. Penalty and compound are nothing before they are charged (S12). */
export function unpaidOf(instalment: Instalment, key: keyof Components, day: Day, { rounding }: AccountRules): Fen {
  if (key !== 'penalty' && key !== 'compound') return instalment.unpaid[key];
  if (!instalment.isCharged) return ZERO;
  return fen(accruedTo(instalment[key], day, rounding) - instalment.paid[key] - instalment.waived[key]);
}

/** Whether anything of it is unpaid on a day (S11). */
export function isUnpaid(instalment: Instalment, day: Day, rules: AccountRules): boolean {
  const { fee, interest, principal } = instalment.unpaid;
  return (
    fee + interest + principal > 0 ||
    unpaidOf(instalment, 'penalty', day, rules) > 0 ||
    unpaidOf(instalment, 'compound', day, rules) > 0
  );
}

/** Whether the grace days of a due date have passed on a day (S12). */
export const isPastGrace = (dueOn: Day, day: Day, { graceDays }: AccountRules): boolean => day > dueOn + graceDays;
