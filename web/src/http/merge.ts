type Values = Readonly<Record<string, unknown>>;

export interface Merged {
  values: Values;
  /** Fields in which somebody else wrote and I did not: his stand now. */
  taken: string[];
  /** Fields in which both wrote, and not the same: mine stand, to be looked at. */
  conflicts: string[];
}

/** An empty field is empty, however it is written. */
const written = (value: unknown): string =>
  value === '' || value === undefined || value === null ? '' : JSON.stringify(value);
const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

/** What I typed over what I had read, and what somebody else has made of that meanwhile. */
export function merge(base: Values, mine: Values, theirs: Values): Merged {
  const names = Object.keys(theirs);
  const taken = names.filter((name) => isSame(mine[name], base[name]) && !isSame(theirs[name], base[name]));
  const conflicts = names.filter(
    (name) => !isSame(mine[name], base[name]) && !isSame(theirs[name], base[name]) && !isSame(mine[name], theirs[name]),
  );
  const values = { ...mine, ...Object.fromEntries(taken.map((name) => [name, theirs[name]])) };
  return { values, taken, conflicts };
}
