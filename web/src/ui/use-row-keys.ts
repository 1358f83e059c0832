import { useState } from 'react';
import { useShortcuts } from './use-shortcuts';

/** `j` and `k` walk through the rows of a list, Enter opens the one that is stood on. */
export function useRowKeys<Row>(rows: readonly Row[], open: (row: Row) => void): Row | undefined {
  const [index, setIndex] = useState(-1);
  const selected = rows[Math.min(index, rows.length - 1)];
  const step = (by: number): void => {
    setIndex(Math.max(0, Math.min(index + by, rows.length - 1)));
  };
  useShortcuts({
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    ...(selected === undefined
      ? {}
      : {
          Enter: () => {
            open(selected);
          },
        }),
  });
  return selected;
}
