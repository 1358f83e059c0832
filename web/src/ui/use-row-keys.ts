import { useRef, useState, type HTMLAttributes, type KeyboardEvent, type RefObject } from 'react';
import { useShortcuts } from './use-shortcuts';

/** Of several lists on a page the first that is seen is walked through; one in a tab that is not shown is not. */
const isFirstSeen = (list: HTMLElement | null): boolean =>
  list !== null &&
  [...document.querySelectorAll<HTMLElement>('[data-row-keys]')].find((one) => one.offsetParent !== null) === list;

const rowAt = (list: HTMLElement | null, index: number): HTMLElement | undefined =>
  list?.querySelectorAll<HTMLElement>('tr.row-link')[index];

interface RowKeys<Row> {
  /** Around the table; marked so that the page knows its lists. */
  list: { ref: RefObject<HTMLDivElement | null>; 'data-row-keys'?: '' };
  /** For the table's `onRow`. */
  onRow: (row: Row, index?: number) => HTMLAttributes<HTMLElement>;
}

/** `j`, `k` and the further keys, while the list is the first one seen. */
function useListKeys<Row>(
  list: RefObject<HTMLDivElement | null>,
  step: (by: number) => void,
  selected: Row | undefined,
  acts: Readonly<Record<string, (row: Row) => void>> | undefined,
): void {
  const whenFirst = (act: () => void) => (): void => {
    if (isFirstSeen(list.current)) act();
  };
  const down = whenFirst(() => {
    step(1);
  });
  const up = whenFirst(() => {
    step(-1);
  });
  const further = Object.entries(acts ?? {}).map(([key, act]): [string, () => void] => [
    key,
    whenFirst(() => {
      if (selected !== undefined) act(selected);
    }),
  ]);
  useShortcuts(acts === undefined ? {} : { j: down, k: up, ...Object.fromEntries(further) });
}

/**
 * `j` and `k` walk through the rows of a list, Enter opens the one that is stood on; `acts` are further keys for that one.
 * The row itself has the keyboard: a screen reader reads it, Tab goes on to its own buttons, the arrows walk on as well.
 * For Tab the list is one stop, at the row one stood on last.
 */
export function useRowKeys<Row>(
  rows: readonly Row[],
  open: ((row: Row) => void) | undefined,
  acts: Readonly<Record<string, (row: Row) => void>> = {},
): RowKeys<Row> {
  const list = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(-1);
  const at = Math.min(index, rows.length - 1);
  const step = (by: number): void => {
    rowAt(list.current, Math.max(0, Math.min(at + by, rows.length - 1)))?.focus();
  };
  useListKeys(list, step, rows[at], open === undefined ? undefined : acts);
  if (open === undefined) return { list: { ref: list }, onRow: () => ({}) };
  const press = (event: KeyboardEvent, row: Row): void => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // What stands in the row has keys of its own.
    if (event.target !== event.currentTarget || (way === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (way === undefined) open(row);
    else step(way);
  };
  return {
    list: { ref: list, 'data-row-keys': '' },
    onRow: (row, number = -1) => ({
      className: number === at ? 'row-link ant-table-row-selected' : 'row-link',
      tabIndex: number === Math.max(at, 0) ? 0 : -1,
      onClick: () => {
        open(row);
      },
      onFocus: () => {
        setIndex(number);
      },
      onKeyDown: (event) => {
        press(event, row);
      },
    }),
  };
}
