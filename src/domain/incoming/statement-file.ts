import { parseDate, type IsoDate } from '../date';
import type { Fen } from '../money';
import { cellText, cellAmount } from './cells';

/** How one bank writes its statements: titles of columns, and forms. Data, a new version a change. */
export interface StatementMapping {
  readonly columns: {
    readonly reference: string;
    readonly on: string;
    readonly payerName: string;
    readonly payerAccount: string;
    readonly remark: string;
    /** Money in and money out in columns of their own ... */
    readonly credit?: string | undefined;
    readonly debit?: string | undefined;
    /** ... or in one, with its sign, or with the direction in another column. */
    readonly amount?: string | undefined;
    readonly direction?: string | undefined;
  };
  /** What the direction column says for money in. */
  readonly incoming?: readonly string[] | undefined;
  readonly dateForm: 'YYYY-MM-DD' | 'YYYYMMDD' | 'YYYY/MM/DD';
}

/** One line of a statement. `amountFen` is below zero for money that went out. */
export interface StatementLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly reference: string;
  readonly on: IsoDate;
  readonly amountFen: Fen;
  readonly payerName: string;
  readonly payerAccount: string;
  readonly remark: string;
}

/** What makes a file unreadable: a code of the error catalogue, with the line and the column where there is one. */
export interface StatementFault {
  readonly code:
    | 'STATEMENT_COLUMN_MISSING'
    | 'STATEMENT_EMPTY'
    | 'STATEMENT_REFERENCE'
    | 'STATEMENT_AMOUNT'
    | 'STATEMENT_DATE'
    | 'STATEMENT_TOO_LONG';
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** Lines of one file at most: 示例参数，需按本行制度调整 [CONV]. */
export const MOST_LINES = 10_000;
/** Faults that are shown of one file. */
const MOST_FAULTS = 20;
/** Rows among which titles are looked for that are called otherwise. */
const MOST_PREAMBLE = 50;
/** The loan books a payment under bank, reference and share: together no longer than a payer's reference may be. */
const REFERENCE = /^[A-Za-z0-9._/-]{1,40}$/;
const TEXT_LENGTH = 200;

/** How a file reads under a mapping: what would be taken, and whatever would not. */
export interface StatementReading {
  /** The row of the titles, from 1, or null when no row has all of them. */
  readonly head: number | null;
  /** Its cells; without such a row those of the one that has most of them. */
  readonly titles: readonly string[];
  /** Rows below the titles that are no lines: sums, remarks, blanks. */
  readonly passedOver: number;
  /** The lines that can be read. */
  readonly lines: readonly StatementLine[];
  /** So many cannot. */
  readonly refused: number;
  /** Why not, the first of them. */
  readonly faults: readonly StatementFault[];
}

/**
 * How a bank statement reads. Banks write a preamble above the titles and sums below the lines: the titles are looked for, and a row
 * with neither day nor reference is no line.
 * @example examineStatement([['流水号', '日期', '户名', '账号', '摘要', '金额'], ['A1', '20260215', '张建国', '6222', '还款', '1.00'], ['A2', '20260230', '', '', '', '1.00'], ['', '合计', '', '', '', '2.00']], { columns: { reference: '流水号', on: '日期', payerName: '户名', payerAccount: '账号', remark: '摘要', amount: '金额' }, dateForm: 'YYYYMMDD' }).faults // => [{ code: 'STATEMENT_DATE', line: 3, column: '日期', value: '20260230' }]
 */
export function examineStatement(rows: readonly (readonly string[])[], mapping: StatementMapping): StatementReading {
  const titles = Object.values(mapping.columns).filter((title) => title !== undefined);
  const has = (row: readonly string[]): number =>
    titles.filter((title) => row.some((cell) => cellText(cell) === title)).length;
  const head = rows.findIndex((row) => has(row) === titles.length);
  if (head < 0) return unread(null, nearest(rows, has), missing(rows, titles));
  const cells = (rows[head] ?? []).map(cellText);
  const places = new Map(cells.map((cell, index) => [cell, index] as const).toReversed());
  const below = rows.map((row, index) => new Row(row, index + 1, places, mapping)).slice(head + 1);
  const read = below.filter((row) => row.isLine);
  if (read.length === 0) return unread(head + 1, cells, fault('STATEMENT_EMPTY', 0));
  if (read.length > MOST_LINES)
    return unread(head + 1, cells, fault('STATEMENT_TOO_LONG', MOST_LINES, '', String(read.length)));
  const sound = read.filter((row) => row.faults.length === 0);
  return {
    head: head + 1,
    titles: cells,
    passedOver: below.length - read.length,
    lines: sound.map((row) => row.line),
    refused: read.length - sound.length,
    faults: read.flatMap((row) => row.faults).slice(0, MOST_FAULTS),
  };
}

/**
 * The lines of a bank statement; a file is taken whole or not at all.
 * @example readStatement([['流水号', '日期', '户名', '账号', '摘要', '金额'], ['A1', '20260215', '张建国', '6222', '还款', '1,000.00']], { columns: { reference: '流水号', on: '日期', payerName: '户名', payerAccount: '账号', remark: '摘要', amount: '金额' }, dateForm: 'YYYYMMDD' }).lines[0]?.amountFen // => 100000
 * @example readStatement([['流水号']], { columns: { reference: '流水号', on: '日期', payerName: '户名', payerAccount: '账号', remark: '摘要', amount: '金额' }, dateForm: 'YYYYMMDD' }).faults[0]?.code // => 'STATEMENT_COLUMN_MISSING'
 */
export function readStatement(
  rows: readonly (readonly string[])[],
  mapping: StatementMapping,
): Pick<StatementReading, 'lines' | 'faults'> {
  const { lines, faults } = examineStatement(rows, mapping);
  return { lines: faults.length > 0 ? [] : lines, faults };
}

const unread = (head: number | null, titles: readonly string[], why: StatementFault): StatementReading => ({
  head,
  titles,
  passedOver: 0,
  lines: [],
  refused: 0,
  faults: [why],
});

/** The cells of the row that has most of the titles, for whoever looks for what they are called. */
function nearest(rows: readonly (readonly string[])[], has: (row: readonly string[]) => number): string[] {
  const score = (row: readonly string[]): number =>
    has(row) * 1_000 + row.filter((cell) => cellText(cell) !== '').length;
  const best = rows
    .slice(0, MOST_PREAMBLE)
    .reduce<readonly string[]>((one, other) => (score(other) > score(one) ? other : one), []);
  return best.map(cellText);
}

const fault = (code: StatementFault['code'], line: number, column = '', value = ''): StatementFault => ({
  code,
  line,
  column,
  value: value.slice(0, 40),
});

function missing(rows: readonly (readonly string[])[], titles: readonly string[]): StatementFault {
  const known = new Set(rows.flat().map(cellText));
  const absent = titles.filter((title) => !known.has(title));
  return fault('STATEMENT_COLUMN_MISSING', 0, (absent.length > 0 ? absent : titles).join('、'));
}

class Row {
  private readonly cells: Readonly<Record<keyof StatementMapping['columns'], string>>;
  private readonly amount: Fen | null;
  private readonly day: IsoDate | null;

  constructor(
    row: readonly string[],
    private readonly number: number,
    places: ReadonlyMap<string, number>,
    private readonly mapping: StatementMapping,
  ) {
    const cell = (column: keyof StatementMapping['columns']): string =>
      cellText(row[places.get(mapping.columns[column] ?? '') ?? -1] ?? '');
    const [reference, on, payerName, payerAccount, remark] = (
      ['reference', 'on', 'payerName', 'payerAccount', 'remark'] as const
    ).map(cell);
    this.cells = {
      reference: reference ?? '',
      on: on ?? '',
      payerName: payerName ?? '',
      payerAccount: (payerAccount ?? '').replaceAll(/\s/g, ''),
      remark: remark ?? '',
      credit: cell('credit'),
      debit: cell('debit'),
      amount: cell('amount'),
      direction: cell('direction'),
    };
    this.amount = amountOf(this.cells, mapping);
    this.day = dayOf(this.cells.on, mapping.dateForm);
  }

  /** Sums and remarks below the lines have neither day nor reference. */
  get isLine(): boolean {
    return this.cells.reference !== '' || this.day !== null;
  }

  get faults(): StatementFault[] {
    const { reference, on, credit, debit, amount } = this.cells;
    const { columns } = this.mapping;
    const found: StatementFault[] = [];
    if (!REFERENCE.test(reference)) found.push(fault('STATEMENT_REFERENCE', this.number, columns.reference, reference));
    if (this.day === null) found.push(fault('STATEMENT_DATE', this.number, columns.on, on));
    if (this.amount === null || this.amount === 0)
      found.push(
        fault(
          'STATEMENT_AMOUNT',
          this.number,
          columns.amount ?? columns.credit,
          [amount, credit, debit].join(' ').trim(),
        ),
      );
    return found;
  }

  get line(): StatementLine {
    const { reference, payerName, payerAccount, remark } = this.cells;
    return {
      line: this.number,
      reference,
      on: this.day ?? '',
      amountFen: this.amount ?? (0 as Fen),
      payerName: payerName.slice(0, TEXT_LENGTH),
      payerAccount: payerAccount.slice(0, 40),
      remark: remark.slice(0, TEXT_LENGTH),
    };
  }
}

/** In fen, below zero for money out; null when it cannot be read. */
function amountOf(
  { credit, debit, amount, direction }: Readonly<Record<'credit' | 'debit' | 'amount' | 'direction', string>>,
  { columns, incoming = [] }: StatementMapping,
): Fen | null {
  if (columns.amount === undefined) {
    const [came, went] = [cellAmount(credit === '' ? '0' : credit), cellAmount(debit === '' ? '0' : debit)];
    return came === null || went === null || (came !== 0 && went !== 0) ? null : ((came - went) as Fen);
  }
  const size = cellAmount(amount);
  return size === null || columns.direction === undefined || incoming.includes(direction) ? size : ((0 - size) as Fen);
}

const DAYS: Record<StatementMapping['dateForm'], RegExp> = {
  'YYYY-MM-DD': /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/,
  YYYYMMDD: /^(\d{4})(\d{2})(\d{2})(?:[ T]?\d{0,6}.*)?$/,
  'YYYY/MM/DD': /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[ T].*)?$/,
};

function dayOf(text: string, form: StatementMapping['dateForm']): IsoDate | null {
  const [, year, month = '', day = ''] = DAYS[form].exec(text) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    parseDate(date);
    return date;
  } catch {
    return null;
  }
}
