import { cellAmount, cellText } from '../incoming/cells';
import type { Fen } from '../money';

/** What a client has with us beside loans and facilities, which are read from our own books (DUTIES 11). */
export const HOLDING_KINDS = [
  'DEPOSIT',
  'SETTLEMENT',
  'AGENCY_PAYMENT',
  'INTERNATIONAL',
  'WEALTH',
  'CARD',
  'PAYROLL',
] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];

/** What he had of one kind in a month: the average balance, what went through, and what we earned in fees. Fen. */
export interface Holding {
  kind: HoldingKind;
  /** 2026-11 */
  month: string;
  balanceFen: Fen;
  volumeFen: Fen;
  feeFen: Fen;
}
export interface ClientHolding extends Holding {
  clientNo: string;
}

/** The titles of the columns, as other systems may write them. */
const TITLES = {
  client: ['客户号', 'client'],
  kind: ['品种', '业务品种', 'kind'],
  month: ['月份', 'month'],
  balance: ['余额', '日均余额', 'balance'],
  volume: ['发生额', 'volume'],
  fee: ['手续费收入', '中间业务收入', 'fee'],
} as const;
type Column = keyof typeof TITLES;
const COLUMNS = Object.keys(TITLES) as Column[];

/** Kinds as other systems may call them. */
const CALLED: Readonly<Record<string, HoldingKind>> = {
  存款: 'DEPOSIT',
  结算: 'SETTLEMENT',
  代收代付: 'AGENCY_PAYMENT',
  国际结算: 'INTERNATIONAL',
  理财: 'WEALTH',
  银行卡: 'CARD',
  代发工资: 'PAYROLL',
};

/** Lines of one file at most, and faults of it that are shown. */
export const MOST_HOLDINGS = 20_000;
const MOST_FAULTS = 20;

export interface HoldingFault {
  readonly code:
    | 'HOLDING_COLUMN_MISSING'
    | 'HOLDING_FILE_EMPTY'
    | 'HOLDING_FILE_TOO_LONG'
    | 'HOLDING_KIND_UNKNOWN'
    | 'HOLDING_MONTH'
    | 'HOLDING_AMOUNT'
    | 'HOLDING_TWICE'
    | 'HOLDING_CLIENT_UNKNOWN';
  readonly line: number;
  readonly value: string;
}
export const holdingFault = (code: HoldingFault['code'], line: number, value = ''): HoldingFault => ({
  code,
  line,
  value: value.slice(0, 40),
});

export type ReadHolding = ClientHolding & { line: number };

/**
 * The holdings in a file of another system. The titles are looked for, so that a preamble may stand above them; a file is taken whole or
 * not at all. An amount that is left empty is none.
 * @example readHoldings([['客户号', '品种', '月份', '余额', '发生额', '手续费收入'], ['CL1', '存款', '2026-10', '1,000.00', '', '']]).holdings // => [{ line: 2, clientNo: 'CL1', kind: 'DEPOSIT', month: '2026-10', balanceFen: 100000, volumeFen: 0, feeFen: 0 }]
 * @example readHoldings([['客户号', '品种', '月份', '余额', '发生额', '手续费收入'], ['CL1', '存款', '2026-10', '1', '', ''], ['CL1', '存款', '2026-10', '2', '', '']]).faults // => [{ code: 'HOLDING_TWICE', line: 3, value: '2' }]
 * @example readHoldings([['客户号', '品种', '月份', '余额', '发生额', '手续费收入'], ['CL1', '期货', '2026-10', '1', '', '']]).faults // => [{ code: 'HOLDING_KIND_UNKNOWN', line: 2, value: '期货' }]
 */
export function readHoldings(rows: readonly (readonly string[])[]): {
  holdings: ReadHolding[];
  faults: HoldingFault[];
} {
  const head = rows.findIndex((row) => COLUMNS.every((column) => placeOf(row, column) >= 0));
  if (head < 0) return { holdings: [], faults: [holdingFault('HOLDING_COLUMN_MISSING', 0)] };
  const titles = rows[head] ?? [];
  const lines = rows
    .map((row, index) => ({ line: index + 1, cell: (column: Column) => cellText(row[placeOf(titles, column)] ?? '') }))
    .slice(head + 1)
    .filter(({ cell }) => cell('client') !== '' || cell('kind') !== '');
  if (lines.length === 0) return { holdings: [], faults: [holdingFault('HOLDING_FILE_EMPTY', 0)] };
  if (lines.length > MOST_HOLDINGS)
    return { holdings: [], faults: [holdingFault('HOLDING_FILE_TOO_LONG', MOST_HOLDINGS, String(lines.length))] };
  const read = lines.map(({ line, cell }) => holdingOf(line, cell));
  const seen = new Map<string, number>();
  const faults = read
    .flatMap((one) => {
      if ('code' in one) return [one];
      const first = seen.get(keyOf(one));
      seen.set(keyOf(one), first ?? one.line);
      return first === undefined ? [] : [holdingFault('HOLDING_TWICE', one.line, String(first))];
    })
    .slice(0, MOST_FAULTS);
  return { faults, holdings: faults.length > 0 ? [] : read.flatMap((one) => ('code' in one ? [] : [one])) };
}

/** A client has one figure of a kind and month: of two the later would silently take the place of the earlier. */
const keyOf = ({ clientNo, kind, month }: ReadHolding): string => `${clientNo} ${kind} ${month}`;

function placeOf(row: readonly string[], column: Column): number {
  const titles: readonly string[] = TITLES[column];
  return row.findIndex((cell) => titles.includes(cellText(cell).toLowerCase()));
}

function holdingOf(line: number, cell: (column: Column) => string): ReadHolding | HoldingFault {
  const [kind, month] = [kindOf(cell('kind')), cell('month')];
  if (kind === null) return holdingFault('HOLDING_KIND_UNKNOWN', line, cell('kind'));
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return holdingFault('HOLDING_MONTH', line, month);
  const balanceFen = amountOf(cell('balance'));
  const volumeFen = amountOf(cell('volume'));
  const feeFen = amountOf(cell('fee'));
  if (balanceFen === null || volumeFen === null || feeFen === null)
    return holdingFault('HOLDING_AMOUNT', line, [cell('balance'), cell('volume'), cell('fee')].join(' '));
  return { line, clientNo: cell('client'), kind, month, balanceFen, volumeFen, feeFen };
}

function kindOf(text: string): HoldingKind | null {
  return HOLDING_KINDS.find((kind) => kind === text.toUpperCase()) ?? CALLED[text] ?? null;
}

/** Nothing is held below zero: an overdraft is a loan of ours. */
function amountOf(text: string): Fen | null {
  const amount = cellAmount(text === '' ? '0' : text);
  return amount === null || amount < 0 ? null : amount;
}
