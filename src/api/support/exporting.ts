import type { Writable } from 'node:stream';
import type { ListColumn } from '../../contracts/list-column';
import { LIST_FILES } from '../../contracts/list-columns';
import { FILTER_NAMES } from '../../contracts/list-filter-names';
import type { Language } from '../../contracts/problem';
import type { LISTS } from '../../contracts/http/saved-views';
import { audit } from '../../store/audit';
import type { Page } from '../../store/paging';
import type { ApiDeps } from '../deps';
import { writeCsv, writeExcel, type WireRow } from './list-file';
import { refuse } from './refused';
import type { Session } from './session';
import { businessToday } from './today';

/** Rows of one file: what Excel opens without trouble, and the database reads in a few seconds. */
export const MAX_ROWS = 100_000;
const PAGE = 1_000;

/** A list with its filter already in it. */
export interface Exported {
  list: (typeof LISTS)[number];
  count: () => Promise<number>;
  page: (request: { limit: number; cursor?: string | undefined }) => Promise<Page<WireRow>>;
}
interface Asked {
  body: { format: 'csv' | 'xlsx'; columns?: string[] | undefined; [filter: string]: unknown };
  session: Session;
  language: Language;
}
interface Streamed {
  name: string;
  mime: string;
  rows: number;
  write: (out: Writable) => Promise<void>;
}

/**
 * A list as a file: as masked as the list itself, and on record before the first row leaves. What was searched for may
 * be a name, so neither the file nor the record repeats it.
 */
export async function exported(
  { prisma }: ApiDeps,
  { list, count, page }: Exported,
  { body, session, language }: Asked,
): Promise<Streamed> {
  const { format, columns: wanted, ...filter } = body;
  const rows = await count();
  if (rows > MAX_ROWS) throw refuse('EXPORT_TOO_LARGE', { params: { rows: String(rows), max: String(MAX_ROWS) } });
  const { username } = session.actor;
  const narrowed = Object.entries(filter).filter(([, value]) => value !== undefined);
  const told = narrowed.map(([name, value]): [string, string] => [name, name === 'q' ? '***' : String(value)]);
  await prisma.$transaction((tx) =>
    audit(tx, {
      businessOn: businessToday(),
      actor: username,
      action: 'LIST_EXPORTED',
      subject: 'SYSTEM',
      subjectNo: list,
      detail: { format, rows, filter: Object.fromEntries(told) },
    }),
  );
  const { [language]: title, columns } = LIST_FILES[list];
  const at = beijingNow();
  const about = aboutOf(title, rows, `${username}（${session.actor.branchCode}）`, at, told, language);
  const file = { title, language, about, columns: chosen(columns, wanted), rows: everyRow(page) };
  return {
    name: `${title}-${at.replace(/\D/g, '').slice(0, 12)}.${format}`,
    mime:
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    rows,
    write: (out) => (format === 'csv' ? writeCsv : writeExcel)(out, file),
  };
}

function aboutOf(
  title: string,
  rows: number,
  who: string,
  at: string,
  filter: readonly [string, string][],
  language: Language,
): [string, string][] {
  const zh = language === 'zh';
  return [
    [zh ? '列表' : 'List', title],
    [zh ? '行数' : 'Rows', String(rows)],
    [zh ? '导出人' : 'Exported by', who],
    [zh ? '导出时间（北京）' : 'Exported at (Beijing)', at],
    [zh ? '脱敏' : 'Masking', zh ? '姓名、证件、电话已脱敏' : 'Names, identities and telephones are masked'],
    ...filter.map(([name, value]): [string, string] => [
      `${zh ? '筛选：' : 'Filter: '}${FILTER_NAMES[name]?.[language] ?? name}`,
      value,
    ]),
  ];
}

/** The columns asked for, in their order; all where none of them is known. */
function chosen(columns: readonly ListColumn[], wanted: readonly string[] | undefined): readonly ListColumn[] {
  const found = (wanted ?? []).flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return found.length === 0 ? columns : found;
}

async function* everyRow(page: Exported['page']): AsyncGenerator<WireRow> {
  for (let cursor: string | undefined; ;) {
    const { data, nextCursor } = await page({ limit: PAGE, cursor });
    yield* data;
    if (nextCursor === null) return;
    cursor = nextCursor;
  }
}

const beijingNow = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
