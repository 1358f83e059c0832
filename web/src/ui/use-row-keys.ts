import { useRef, useState, type RefObject } from 'react';
import { useShortcuts } from './use-shortcuts';

/** Of several lists on a page the first that is seen is walked through; one in a tab that is not shown is not. */
const isFirstSeen = (list: HTMLElement | null): boolean =>
  list !== null &&
  [...document.querySelectorAll<HTMLElement>('[data-row-keys]')].find((one) => one.offsetParent !== null) === list;

/** `j` and `k` walk through the rows of a list, Enter opens the one that is stood on; `acts` are further keys for that one. */
export function useRowKeys<Row>(
  rows: readonly Row[],
  open: ((row: Row) => void) | undefined,
  acts: Readonly<Record<string, (row: Row) => void>> = {},
): { selected: Row | undefined; list: RefObject<HTMLDivElement | null> } {
  const list = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(-1);
  const selected = open === undefined ? undefined : rows[Math.min(index, rows.length - 1)];
  const step = (by: number): void => {
    if (open === undefined || !isFirstSeen(list.current)) return;
    // Who walks stands in the list: Enter is no longer for the link or button that was pressed last.
    list.current?.focus({ preventScroll: true });
    setIndex(Math.max(0, Math.min(index + by, rows.length - 1)));
  };
  useShortcuts({
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    ...Object.fromEntries(
      Object.entries(acts).map(([key, act]) => [
        key,
        () => {
          if (selected !== undefined && isFirstSeen(list.current)) act(selected);
        },
      ]),
    ),
    ...(selected === undefined
      ? {}
      : {
          Enter: () => {
            if (isFirstSeen(list.current)) open?.(selected);
          },
        }),
  });
  return { selected, list };
}
