import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/**
 * On which days after a due date the account is debited, 0 the due date itself: 示例参数，需按本行制度调整 [CONV]. Afterwards the
 * arrears are collection's.
 */
export const DEBIT_DAYS: readonly number[] = [0, 1, 3, 5, 7];

/** Reasons of the bank that no repetition mends: the mandate is at an end until the client signs another. */
const FINAL = ['ACCOUNT_CLOSED', 'MANDATE_INVALID'];

/** @example endsMandate('INSUFFICIENT_FUNDS') // => false */
export const endsMandate = (reason: string | null): boolean => reason !== null && FINAL.includes(reason);

/**
 * May a mandate be recorded? One is in force at a time, and nothing is collected of an ended loan.
 * @example mayRecordMandate({ status: 'SETTLED', hasMandate: false, signedOn: '2026-01-15', today: '2026-01-15' }).code // => 'LOAN_CLOSED'
 */
export function mayRecordMandate(asked: {
  status: string;
  hasMandate: boolean;
  signedOn: IsoDate;
  today: IsoDate;
}): Verdict {
  const { status, hasMandate, signedOn, today } = asked;
  return firstRefusal(
    () => (status === 'SETTLED' ? refused('LOAN_CLOSED') : ALLOWED),
    () => (hasMandate ? refused('MANDATE_IN_FORCE') : ALLOWED),
    () => (signedOn > today ? refused('DATE_IN_FUTURE', { date: signedOn, today }) : ALLOWED),
  );
}
