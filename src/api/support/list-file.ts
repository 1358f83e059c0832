import type { Writable } from 'node:stream';
import type { Language } from '../../contracts/problem';
import { BYTE_ORDER_MARK, csvLine } from '../../contracts/csv';
import { labelsOf } from '../../contracts/labels';
import type { ListColumn } from '../../contracts/list-column';
import { writeWorkbook, type Cell } from '../../gateways/spreadsheet';

export type WireRow = Readonly<Record<string, unknown>>;
export interface ListFile {
  title: string;
  columns: readonly ListColumn[];
  language: Language;
  /** What the first sheet says of the list: what it is, who wrote it and when, what it was narrowed to. */
  about: readonly (readonly [string, string])[];
  rows: AsyncIterable<WireRow>;
}

/** CSV as Excel takes it. It waits while whoever receives it is slower than the database. */
export async function writeCsv(out: Writable, { columns, language, rows }: ListFile): Promise<void> {
  const write = async (text: string): Promise<void> => {
    if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve));
  };
  await write(`${BYTE_ORDER_MARK}${csvLine(columns.map((column) => column[language]))}`);
  for await (const row of rows)
    await write(csvLine(columns.map((column) => textOf(column, row[column.key], language))));
  out.end();
}

export function writeExcel(out: Writable, { title, columns, language, about, rows }: ListFile): Promise<void> {
  const [item, value, aboutName] = language === 'zh' ? ['项目', '内容', '说明'] : ['Item', 'Value', 'About'];
  return writeWorkbook(out, [
    {
      name: aboutName,
      columns: [
        { head: item, width: 20 },
        { head: value, width: 60 },
      ],
      rows: about,
    },
    {
      name: title,
      columns: columns.map((column) => ({ head: column[language], ...SHAPES[column.kind ?? 'TEXT'] })),
      rows: cellsOf(columns, language, rows),
    },
  ]);
}

const SHAPES: Readonly<Record<NonNullable<ListColumn['kind']> | 'TEXT', { width: number; format?: string }>> = {
  TEXT: { width: 20 },
  JSON: { width: 60 },
  INSTANT: { width: 20 },
  MONEY: { width: 18, format: '#,##0.00' },
  WHOLE: { width: 10, format: '0' },
  DATE: { width: 12, format: 'yyyy-mm-dd' },
};

async function* cellsOf(
  columns: readonly ListColumn[],
  language: Language,
  rows: AsyncIterable<WireRow>,
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield columns.map((column) => cellOf(column, row[column.key], language));
}

function cellOf(column: ListColumn, value: unknown, language: Language): Cell {
  if (value === null || value === undefined) return null;
  if (column.kind === 'MONEY' || column.kind === 'WHOLE') return Number(value);
  const text = textOf(column, value, language);
  return column.kind === 'DATE' ? new Date(`${text}T00:00:00Z`) : text;
}

const BEIJING = 8 * 3_600_000;

function textOf({ kind, code }: ListColumn, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (code !== undefined) return named(labelsOf(code, language), text);
  if (kind === 'INSTANT') return new Date(Date.parse(text) + BEIJING).toISOString().slice(0, 16).replace('T', ' ');
  return text;
}

const named = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code;
