import { fen, type Fen } from '../money';
import { formatRate, parseRate, type Rate } from '../rate';
import type { Quote, QuoteRow } from './terms';

/** What a borrower asks of a plan before he chooses it; amounts in fen. */
export interface SolutionFigures {
  readonly first: Pick<QuoteRow, 'dueOn' | 'total'>;
  readonly last: Pick<QuoteRow, 'dueOn' | 'total'>;
  readonly largestInstalment: Fen;
  /** The calendar month (`YYYY-MM`) in which most falls due, the earliest of several, and how much that is. */
  readonly peak: { readonly month: string; readonly total: Fen };
  readonly totalInterest: Fen;
  /** With those taken at disbursement. */
  readonly fees: Fen;
  /** What the loan costs beside its principal: interest and fees. */
  readonly totalCost: Fen;
  /** What falls due in each calendar year. */
  readonly years: readonly { readonly year: string; readonly total: Fen }[];
}

/**
 * The figures by which plans are compared (方案比较), in fen, of a schedule of at least one row. Pure; throws nothing. Source:
 * DUTIES 21, RULES 3.7 (a borrower is told all he pays).
 * @example solutionFigures(quote({ method: 'BULLET', principal: parseYuan('1000'), annualRate: parseRate('0.06'), instalments: 12, disbursedOn: '2026-01-15' })).peak.month // => '2027-01'
 */
export function solutionFigures({ instalments, totals }: Quote): SolutionFigures {
  const months = dueIn(instalments, 'YYYY-MM'.length);
  const most = Math.max(...months.values());
  const [month = ''] = [...months].find(([, total]) => total === most) ?? [];
  return {
    first: instalments[0] as QuoteRow,
    last: instalments.at(-1) as QuoteRow,
    largestInstalment: fen(Math.max(...instalments.map(({ total }) => total))),
    peak: { month, total: fen(most) },
    totalInterest: totals.interest,
    fees: totals.fee,
    totalCost: fen(totals.interest + totals.fee),
    years: [...dueIn(instalments, 'YYYY'.length)].map(([year, total]) => ({ year, total: fen(total) })),
  };
}

/** The sums of the rows by the first letters of their day: a month's, a year's. */
function dueIn(rows: readonly QuoteRow[], letters: number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { dueOn, total } of rows) {
    const span = dueOn.slice(0, letters);
    sums.set(span, (sums.get(span) ?? 0) + total);
  }
  return sums;
}

/**
 * How far one annual cost lies above another, a signed decimal fraction; null where one of them cannot be told (Q8).
 * @example costAbove('0.0435', '0.06') // => '-0.0165'
 */
export function costAbove(cost: string | null, other: string | null): string | null {
  if (cost === null || other === null) return null;
  const difference = parseRate(cost) - parseRate(other);
  return `${difference < 0 ? '-' : ''}${formatRate(Math.abs(difference) as Rate)}`;
}
