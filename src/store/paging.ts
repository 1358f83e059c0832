import { isDate } from '../domain/date';

/** Where a page ended: the sort keys of its last row. Opaque to users. */
export type CursorKey = string | number | null;

export class CursorError extends Error {
  constructor() {
    super('the cursor is not one of ours');
    this.name = 'CursorError';
  }
}

export interface Page<T> {
  data: T[];
  nextCursor: string | null;
  hasMore: boolean;
}
export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

export function encodeCursor(keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** An `id` is a number of any length that a table counts by, as text. */
type KeyKind = 'text' | 'number' | 'instant' | 'id' | 'date';

/** The keys of a cursor, one of each kind, or null for the first page. Throws CursorError. */
export function decodeCursor(cursor: string | undefined, kinds: readonly KeyKind[]): CursorKey[] | null {
  if (cursor === undefined || cursor === '') return null;
  const keys = parse(cursor);
  if (!Array.isArray(keys) || keys.length !== kinds.length) throw new CursorError();
  return kinds.map((kind, index) => keyOf(kind, keys[index]));
}

/** A page from `limit + 1` rows: the extra one only tells that there are more. */
export function pageOf<T>(found: readonly T[], limit: number, keysOf: (row: T) => CursorKey[]): Page<T> {
  const data = found.slice(0, limit);
  const last = data.at(-1);
  const hasMore = found.length > limit;
  return { data, hasMore, nextCursor: hasMore && last !== undefined ? encodeCursor(keysOf(last)) : null };
}

/** Of a list by number, the latest first: what comes after the cursor, as Prisma asks for it. */
export function belowNo(cursor: string | undefined): { no?: { lt: string } } {
  const [last] = decodeCursor(cursor, ['text']) ?? [];
  return last === undefined ? {} : { no: { lt: String(last) } };
}

/** The same of a list by the number that its table counts by. */
export function belowId(cursor: string | undefined): { id?: { lt: bigint } } {
  const [last] = decodeCursor(cursor, ['id']) ?? [];
  return last === undefined ? {} : { id: { lt: BigInt(String(last)) } };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new CursorError();
  }
}

function keyOf(kind: KeyKind, value: unknown): CursorKey {
  if (kind === 'number' && typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (kind === 'id' && typeof value === 'string' && /^\d{1,18}$/.test(value)) return value;
  if (kind === 'date' && typeof value === 'string' && isDate(value)) return value;
  if (kind === 'text' && typeof value === 'string' && !value.includes('\0')) return value;
  if (
    kind === 'instant' &&
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  ) {
    return value;
  }
  throw new CursorError();
}

/** Collects the conditions of a list and the values they speak of. */
export class Where {
  private readonly conditions: string[] = [];
  readonly values: unknown[] = [];

  /** The placeholder of a value. */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  /** Adds a condition when there is something to ask for; `?` stands for the value. */
  and(condition: string, value: unknown): this {
    if (value === undefined || value === null) return this;
    this.conditions.push(condition.replaceAll('?', this.bind(value)));
    return this;
  }

  always(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  toString(): string {
    return this.conditions.length === 0 ? '' : `WHERE ${this.conditions.join(' AND ')}`;
  }
}

/** A beginning of text for LIKE, with its own wildcards taken literally. */
export const likePrefix = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;
