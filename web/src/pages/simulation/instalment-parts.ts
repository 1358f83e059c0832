import type { ScheduleRow } from '../../api/loans';
import { addMoney, toFen } from '../../format/money';

type Row = Pick<ScheduleRow, 'principal' | 'interest' | 'paid' | 'waived'>;

/** Yuan paid of an instalment, penalties and fees with it. */
export const paidOf = ({ paid }: Pick<Row, 'paid'>): number => Number(addMoney(Object.values(paid)));

/** Yuan of principal and interest neither paid nor waived: what was paid as a penalty or a fee lessens neither. */
export function openOf({ principal, interest, paid, waived }: Row): number {
  const due = toFen(addMoney([principal, interest]));
  const gone = toFen(addMoney([paid.principal, paid.interest, waived.principal, waived.interest]));
  return due > gone ? Number(due - gone) / 100 : 0;
}
