/** One place in which two versions differ: the path to it, and what stood and stands there; null where nothing does. */
export interface Difference {
  path: string;
  before: unknown;
  after: unknown;
}

/**
 * Where two versions of a product differ, leaf by leaf, so that whoever checks the change sees exactly what he signs. Entries of a
 * list that have a code are told apart by it, not by their place; other lists are one value. The order is that of the keys.
 * @example differencesOf({ a: 1, list: [{ code: 'X', on: true }] }, { a: 2, list: [{ code: 'X', on: true }, { code: 'Y', on: false }] }).map(({ path }) => path) // => ['a', 'list.Y']
 */
export function differencesOf(before: unknown, after: unknown, path = ''): Difference[] {
  const [old, now] = [byCode(before), byCode(after)];
  if (!isRecord(old) || !isRecord(now)) return same(before, after) ? [] : [{ path, before, after }];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys.flatMap((key) => differencesOf(old[key] ?? null, now[key] ?? null, path === '' ? key : `${path}.${key}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of things that have codes, as a record by them. */
function byCode(value: unknown): unknown {
  if (!Array.isArray(value) || !value.every((entry) => isRecord(entry) && typeof entry['code'] === 'string'))
    return value;
  return Object.fromEntries(value.map((entry: Record<string, unknown>) => [String(entry['code']), entry]));
}

/** Whatever the order of keys: the database keeps its own. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key])]),
  );
}
