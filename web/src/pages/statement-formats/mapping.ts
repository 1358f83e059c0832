import type { StatementMapping } from '../../api/statement-formats';

/** Where the amount stands: in two columns, in one with its sign, or in one with its direction in another. */
export const WAYS = ['TWO', 'SIGNED', 'DIRECTED'] as const;
export type Way = (typeof WAYS)[number];

export const COLUMNS = [
  'reference',
  'on',
  'payerName',
  'payerAccount',
  'remark',
  'credit',
  'debit',
  'amount',
  'direction',
] as const satisfies readonly (keyof StatementMapping['columns'])[];
export type Column = (typeof COLUMNS)[number];

export const DATE_FORMS: readonly StatementMapping['dateForm'][] = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD'];

export const wayOf = ({ columns: { amount, direction } }: StatementMapping): Way => {
  if (amount === undefined) return 'TWO';
  return direction === undefined ? 'SIGNED' : 'DIRECTED';
};

/** The columns by which each way tells money in from money out. */
export const OF_WAY: Record<Way, readonly Column[]> = {
  TWO: ['credit', 'debit'],
  SIGNED: ['amount'],
  DIRECTED: ['amount', 'direction'],
};
const ALWAYS: readonly Column[] = ['reference', 'on', 'payerName', 'payerAccount', 'remark'];

/** What a form holds as the API takes it: what was typed for another way is left out. */
export function mappingOf(way: Way, { columns, incoming, dateForm }: StatementMapping): StatementMapping {
  const read = [...ALWAYS, ...OF_WAY[way]];
  const titles = Object.fromEntries(
    Object.entries(columns).filter(([column]) => read.some((one) => one === column)),
  ) as StatementMapping['columns'];
  return { columns: titles, dateForm, ...(way === 'DIRECTED' ? { incoming: incoming ?? [] } : {}) };
}
