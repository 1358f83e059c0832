import { useState } from 'react';

/** As many as the API takes at once. */
const MOST = 100;

export interface Ticks {
  keys: readonly string[];
  tick: (keys: string[]) => void;
  /** Ticks all that are shown. */
  all: () => void;
}

/** The rows of a list that are ticked. */
export function useTicks(shown: readonly string[]): Ticks {
  const [ticked, tick] = useState<string[]>([]);
  // What a filter has taken away is acted on no more.
  const keys = ticked.filter((key) => shown.includes(key));
  return {
    keys,
    tick: (next) => {
      tick(next.slice(0, MOST));
    },
    all: () => {
      tick(shown.slice(0, MOST));
    },
  };
}
