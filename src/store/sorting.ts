import { CursorError, decodeCursor, type CursorKey, type Where } from './paging';

interface SortKey<Row> {
  /** Never null: a cursor cannot stand on nothing. */
  sql: string;
  kind: 'text' | 'number' | 'date' | 'instant';
  /** The same of a row that was read. */
  of: (row: Row) => CursorKey;
}
const CAST = { text: 'text', number: 'bigint', date: 'date', instant: 'timestamptz' } as const;

/** One way to sort a list, and where a cursor stands in it. */
interface Sorted<Row> {
  orderBy: string;
  keysOf: (row: Row) => CursorKey[];
}

/** The ways to sort a list whose rows have a unique number; equal keys stand in the order of their numbers. */
export class Sorting<Row extends { no: string }> {
  constructor(
    private readonly no: string,
    private readonly keys: Readonly<Record<string, SortKey<Row>>>,
  ) {}

  /** `sort` is a name, with a minus before it for the greatest first. Rows beyond the cursor are asked for in `where`. */
  apply(where: Where, sort: string, cursor: string | undefined): Sorted<Row> {
    const [direction, beyond] = sort.startsWith('-') ? ['DESC', '<'] : ['ASC', '>'];
    const key = this.keys[sort.replace('-', '')];
    if (key === undefined) {
      const after = decodeCursor(cursor, ['text']);
      if (after !== null) where.and(`${this.no} ${beyond} ?`, after[0]);
      return { orderBy: `${this.no} ${direction}`, keysOf: ({ no }) => [no] };
    }
    const { sql, kind, of } = key;
    const after = decodeCursor(cursor, [kind === 'date' ? 'text' : kind, 'text']);
    if (after !== null) {
      if (kind === 'date' && !/^\d{4}-\d\d-\d\d$/.test(String(after[0]))) throw new CursorError();
      where.always(
        `(${sql}, ${this.no}) ${beyond} (${where.bind(after[0])}::${CAST[kind]}, ${where.bind(after[1])}::text)`,
      );
    }
    return { orderBy: `${sql} ${direction}, ${this.no} ${direction}`, keysOf: (row) => [of(row), row.no] };
  }
}
