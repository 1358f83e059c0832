/** The row that one stands on: its key, and where in the list it was last. */
export interface StoodOn {
  key: string;
  index: number;
}

export interface Standing {
  /** The row that is stood on; none where nobody stands on one, or it has gone. */
  index: number | null;
  /** What Tab comes to: that row, or the one that took the place of the one that has gone. */
  entry: number;
}

/**
 * Where one stands in a list that was read again: by the row itself, whatever came or went above it. Has it gone, one stands
 * on none (a key that acts must never act on another row than the one that was chosen), and goes on from its place.
 * @example standingIn(['new', 'a', 'b'], { key: 'a', index: 0 }) // => { index: 1, entry: 1 }
 */
export function standingIn(keys: readonly string[], stood: StoodOn | null): Standing {
  const index = stood === null ? -1 : keys.indexOf(stood.key);
  if (index >= 0) return { index, entry: index };
  return { index: null, entry: Math.max(0, Math.min(stood?.index ?? 0, keys.length - 1)) };
}

/** The row that is come to by a step; from none, down is onto the one where one comes in. */
export function stepIn(length: number, { index, entry }: Standing, by: 1 | -1): number {
  const to = index === null && by > 0 ? entry : entry + by;
  return Math.max(0, Math.min(to, length - 1));
}
