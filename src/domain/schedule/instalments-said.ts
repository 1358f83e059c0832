import type { Fen } from '../money';
import type { QuoteRow } from './terms';

/** One instalment of a schedule, with what it is made of in words. */
export interface SaidInstalment {
  total: Fen;
  is: { zh: string; en: string };
}

/**
 * The first instalment of a schedule and its highest one, the earliest of several, each with what it is: where principal is repaid later the
 * first says little of what the borrower must be able to pay. Source: RULES 1.3 (each instalment within the ability to repay), 3.7.
 * @returns amounts in fen; null of a schedule without rows
 * @throws never
 * @example firstAndHighest([{ number: 1, principal: 0, interest: 30, total: 30 }, { number: 2, principal: 1000, interest: 30, total: 1030 }]).first.is.en // => 'no. 1: interest only'
 * @example firstAndHighest([{ number: 1, principal: 0, interest: 30, total: 30 }, { number: 2, principal: 1000, interest: 30, total: 1030 }]).highest.total // => 1030
 */
export function firstAndHighest(
  rows: readonly Pick<QuoteRow, 'number' | 'principal' | 'interest' | 'total'>[],
): { first: SaidInstalment; highest: SaidInstalment } | null {
  const [first] = rows;
  if (first === undefined) return null;
  const highest = rows.reduce((most, row) => (row.total > most.total ? row : most), first);
  return { first: said(first), highest: said(highest) };
}

type Row = Parameters<typeof firstAndHighest>[0][number];

function said({ number, principal, interest, total }: Row): SaidInstalment {
  const made =
    principal > 0
      ? interest > 0
        ? { zh: '本金及利息', en: 'principal and interest' }
        : { zh: '本金', en: 'principal' }
      : interest > 0
        ? { zh: '仅付利息', en: 'interest only' }
        : { zh: '无应还款项', en: 'nothing due' };
  return { total, is: { zh: `第 ${String(number)} 期：${made.zh}`, en: `no. ${String(number)}: ${made.en}` } };
}
