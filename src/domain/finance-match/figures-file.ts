import { cellAmount, cellText } from '../incoming/cells';
import type { FinanceFigure } from './compare';
import { itemOf } from './items';

/** The titles of the columns, as finance may write them; the loan is only there where the file goes loan by loan. */
const TITLES = {
  product: ['产品', '产品代码', 'product'],
  item: ['科目', '项目', 'item'],
  loan: ['贷款编号', '借据号', 'loan'],
  amount: ['金额', '余额', 'amount'],
} as const;
type Column = keyof typeof TITLES;

/** Lines of one file at most, and faults of it that are shown. */
export const MOST_FIGURES = 20_000;
const MOST_FAULTS = 20;

/** What makes a file unreadable, with the line and the column. */
export interface FigureFault {
  readonly code:
    | 'MATCH_COLUMN_MISSING'
    | 'MATCH_FILE_EMPTY'
    | 'MATCH_FILE_TOO_LONG'
    | 'MATCH_ITEM_UNKNOWN'
    | 'MATCH_AMOUNT'
    | 'MATCH_PRODUCT_MISSING';
  readonly line: number;
  readonly value: string;
}

const fault = (code: FigureFault['code'], line: number, value = ''): FigureFault => ({
  code,
  line,
  value: value.slice(0, 40),
});

/**
 * The figures in a file of finance. The titles are looked for, so that a preamble may stand above them; a file is taken whole or not
 * at all, for a figure that is left out would be a difference nobody has.
 * @example readFigures([['2026年11月'], ['产品', '科目', '金额'], ['HOUSING', '1303-01', '1,000.00']]).figures // => [{ productCode: 'HOUSING', item: 'LOAN_PRINCIPAL', loanNo: null, fen: 100000 }]
 * @example readFigures([['产品', '科目', '金额'], ['HOUSING', '1303-01', '1.2E+07']]).faults // => [{ code: 'MATCH_AMOUNT', line: 2, value: '1.2E+07' }]
 */
export function readFigures(rows: readonly (readonly string[])[]): {
  figures: FinanceFigure[];
  faults: FigureFault[];
} {
  const needed: readonly Column[] = ['product', 'item', 'amount'];
  const head = rows.findIndex((row) => needed.every((column) => placeOf(row, column) >= 0));
  if (head < 0) return failed(fault('MATCH_COLUMN_MISSING', 0));
  const titles = rows[head] ?? [];
  const lines = rows
    .map((row, index) => ({ line: index + 1, cell: (column: Column) => cellText(row[placeOf(titles, column)] ?? '') }))
    .slice(head + 1)
    .filter(({ cell }) => cell('product') !== '' || cell('item') !== '');
  if (lines.length === 0) return failed(fault('MATCH_FILE_EMPTY', 0));
  if (lines.length > MOST_FIGURES) return failed(fault('MATCH_FILE_TOO_LONG', MOST_FIGURES, String(lines.length)));
  const read = lines.map(({ line, cell }) => figureOf(line, cell));
  const faults = read.flatMap((one) => ('code' in one ? [one] : [])).slice(0, MOST_FAULTS);
  return { faults, figures: faults.length > 0 ? [] : read.flatMap((one) => ('code' in one ? [] : [one])) };
}

const failed = (one: FigureFault): { figures: FinanceFigure[]; faults: FigureFault[] } => ({
  figures: [],
  faults: [one],
});

function placeOf(row: readonly string[], column: Column): number {
  const titles: readonly string[] = TITLES[column];
  return row.findIndex((cell) => titles.includes(cellText(cell).toLowerCase()));
}

function figureOf(line: number, cell: (column: Column) => string): FinanceFigure | FigureFault {
  const [productCode, item, amount] = [cell('product'), itemOf(cell('item')), cellAmount(cell('amount'))];
  if (productCode === '') return fault('MATCH_PRODUCT_MISSING', line);
  if (item === null) return fault('MATCH_ITEM_UNKNOWN', line, cell('item'));
  if (amount === null) return fault('MATCH_AMOUNT', line, cell('amount'));
  return { productCode, item, loanNo: cell('loan') === '' ? null : cell('loan'), fen: amount };
}
