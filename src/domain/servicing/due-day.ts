import { addMonths, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** Months between two changes of the due day: 示例参数，需按本行制度调整 [CONV]. */
const REST_MONTHS = 12;
/** The last day that every month has. */
const LAST_DAY = 28;

/** A loan as far as its due day is concerned. */
export interface DueDayLoan {
  status: string;
  /** How it is repaid, and in what unit of time. */
  method: string;
  unit: 'MONTH' | 'WEEK' | 'DAY';
  nextDueOn: IsoDate | null;
  maturityOn: IsoDate;
  /** The day of the month that its contract has now, whatever working day an instalment was moved to. */
  dueDay: number;
  /** When its day was changed last, or null. */
  changedOn: IsoDate | null;
}

/**
 * The part of the question that the loan's own state answers: nothing may be overdue, for a later day is no way around arrears.
 * @param dueDay 1 to 28: every month has it
 * @example mayStillMoveDueDay({ status: 'OVERDUE' }, 25).code // => 'DUE_DAY_ARREARS'
 */
export function mayStillMoveDueDay({ status }: Pick<DueDayLoan, 'status'>, dueDay: number): Verdict {
  if (!Number.isInteger(dueDay) || dueDay < 1 || dueDay > LAST_DAY) return refused('DUE_DAY_RANGE');
  if (status === 'WRITTEN_OFF') return refused('LOAN_WRITTEN_OFF');
  if (status === 'SETTLED') return refused('LOAN_CLOSED');
  return status === 'OVERDUE' ? refused('DUE_DAY_ARREARS') : ALLOWED;
}

/**
 * May the instalments of this loan fall on another day of the month? Of one repaid by the month, more than one instalment before
 * its end, not twice in a year, and on a day that it does not have already.
 * @example mayMoveDueDay({ status: 'CURRENT', method: 'BULLET', unit: 'MONTH', nextDueOn: '2027-01-15', maturityOn: '2027-01-15', dueDay: 15, changedOn: null }, 25, '2026-03-20').code // => 'DUE_DAY_NOT_MONTHLY'
 */
export function mayMoveDueDay(loan: DueDayLoan, dueDay: number, today: IsoDate): Verdict {
  const { method, unit, nextDueOn, maturityOn, changedOn, dueDay: present } = loan;
  const again = changedOn === null ? today : addMonths(changedOn, REST_MONTHS);
  return firstRefusal(
    () => mayStillMoveDueDay(loan, dueDay),
    () => (method === 'BULLET' || unit !== 'MONTH' ? refused('DUE_DAY_NOT_MONTHLY') : ALLOWED),
    () => (nextDueOn === null || nextDueOn >= maturityOn ? refused('DUE_DAY_LAST') : ALLOWED),
    () => (present === dueDay ? refused('DUE_DAY_SAME', { day: String(dueDay) }) : ALLOWED),
    () => (today < again ? refused('DUE_DAY_TOO_SOON', { from: again }) : ALLOWED),
  );
}
