import { createHash } from 'node:crypto';
import type { CustomTypesConfig, Pool, QueryResultRow } from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** BIGINT as a safe number, DATE as it is written, TIMESTAMPTZ as RFC 3339: what read models give on. */
const TYPES: CustomTypesConfig = {
  getTypeParser: (oid: number): ((text: string) => unknown) => {
    if (oid === INT8) return safeNumber;
    if (oid === DATE) return (text) => text;
    if (oid === TIMESTAMPTZ) return (text) => new Date(text).toISOString();
    return PLAIN[oid] ?? ((text) => text);
  },
};

const PLAIN: Record<number, (text: string) => unknown> = {
  16: (text) => text === 't',
  21: Number,
  23: Number,
  114: (text) => JSON.parse(text) as unknown,
  3802: (text) => JSON.parse(text) as unknown,
  1009: parseTextArray,
  1015: parseTextArray,
};

/** Reads by SQL written by hand; each text is prepared once a connection. */
export async function rows<T extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const result = await pool.query<T>({ name: nameOf(text), text, values: [...values], types: TYPES });
  return result.rows;
}

/**
 * The same, planned anew each time for the values at hand. For reports: once a prepared statement has been asked some five times, a plan that knows
 * no values may take its place, and of days from one to another it expects a handful where they are years, and looks up row by row.
 */
export async function rowsPlanned<T extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
): Promise<T[]> {
  return (await pool.query<T>({ text, values: [...values], types: TYPES })).rows;
}

/** The one row, or null. */
export async function row<T extends QueryResultRow>(
  pool: Pool,
  text: string,
  values: readonly unknown[] = [],
): Promise<T | null> {
  return (await rows<T>(pool, text, values))[0] ?? null;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `x${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

function safeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`);
  return value;
}

/** One dimension of text, as PostgreSQL writes it: {a,"b,c",NULL}. */
function parseTextArray(text: string): string[] {
  const items = text.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|[^,]+/g) ?? [];
  return items.map((item) => (item.startsWith('"') ? item.slice(1, -1).replace(/\\(.)/g, '$1') : item));
}
