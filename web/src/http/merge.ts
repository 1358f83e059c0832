type Values = Readonly<Record<string, unknown>>;

export interface Merged {
  values: Values;
  /** Fields in which somebody else wrote and I did not: his stand now. A field inside another is named by its way there, `limits.maxAmount`. */
  taken: string[];
  /** Fields in which both wrote, and not the same: mine stand, to be looked at. */
  conflicts: string[];
}

/** An empty field is empty, however it is written. */
const written = (value: unknown): string =>
  value === '' || value === undefined || value === null ? '' : JSON.stringify(value);
const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

const isPlain = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** What has fields of its own: an object, or rows that stand in the same places. */
function partsOf(theirs: unknown, mine: unknown): Values | null {
  if (isPlain(theirs)) return theirs;
  const areRows = Array.isArray(theirs) && theirs.length > 0 && theirs.every(isPlain);
  return areRows && Array.isArray(mine) && mine.length === theirs.length ? Object.fromEntries(theirs.entries()) : null;
}
const partOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;

/** What I typed over what I had read, and what somebody else has made of that meanwhile. */
export function merge(base: Values, mine: Values, theirs: Values): Merged {
  const taken: string[] = [];
  const conflicts: string[] = [];
  const all = (at: string, [was, my, their]: readonly [unknown, unknown, unknown]): unknown => {
    const parts = partsOf(their, my);
    if (parts !== null) return inside(at, parts, [was, my]);
    if (isSame(their, was) || isSame(my, their)) return my;
    const isMine = !isSame(my, was);
    (isMine ? conflicts : taken).push(at);
    return isMine ? my : their;
  };
  const inside = (at: string, parts: Values, [was, my]: readonly [unknown, unknown]): unknown => {
    const merged = Object.entries(parts).map(([name, their]) => [
      name,
      all(at === '' ? name : `${at}.${name}`, [partOf(was, name), partOf(my, name), their]),
    ]);
    const found = Object.fromEntries(merged) as Record<string, unknown>;
    return Array.isArray(my) ? Object.values(found) : { ...(isPlain(my) ? my : {}), ...found };
  };
  return { values: inside('', theirs, [base, mine]) as Values, taken, conflicts };
}

/** The way to a field as a form knows it. */
export const wayTo = (name: string): (string | number)[] =>
  name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
