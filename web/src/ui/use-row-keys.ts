import { useRef, useState, type HTMLAttributes, type KeyboardEvent, type RefObject } from 'react';
import { standingIn, stepIn, type Standing, type StoodOn } from './standing-row';
import { useShortcuts } from './use-shortcuts';

/** Of several lists on a page the first that is seen is walked through; one in a tab that is not shown is not. */
const isFirstSeen = (list: HTMLElement | null): boolean =>
  list !== null &&
  [...document.querySelectorAll<HTMLElement>('[data-row-keys]')].find((one) => one.offsetParent !== null) === list;

const rowAt = (list: HTMLElement | null, index: number): HTMLElement | undefined =>
  list?.querySelectorAll<HTMLElement>('tr.row-link')[index];

/** Has a click in a row its own meaning: on a link, a button, a box, or in what a row has opened elsewhere on the page? */
const hasOwnMeaning = (target: EventTarget, row: Element): boolean =>
  !(target instanceof Element) || !row.contains(target) || target.closest('a, button, label, input, summary') !== null;

interface RowKeys<Row> {
  /** Around the table; marked so that the page knows its lists. */
  list: { ref: RefObject<HTMLDivElement | null>; 'data-row-keys'?: '' };
  /** For the table's `onRow`. */
  onRow: (row: Row, index?: number) => HTMLAttributes<HTMLElement>;
}

/** `j`, `k` and the further keys, while the list is the first one seen. */
function useListKeys<Row>(
  list: RefObject<HTMLDivElement | null>,
  step: (by: 1 | -1) => void,
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

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The row one stands on, by its key; where it is now is remembered, should it be gone when the list is read again. */
function useStanding(keys: readonly string[]): [Standing, (stood: StoodOn) => void] {
  const [stood, setStood] = useState<StoodOn | null>(null);
  const standing = standingIn(keys, stood);
  const { index } = standing;
  if (stood !== null && index !== null && index !== stood.index) setStood({ key: stood.key, index });
  return [standing, setStood];
}

/**
 * `j` and `k` walk through the rows of a list, Enter opens the one that is stood on; `acts` are further keys for that one.
 * The row itself has the keyboard: a screen reader reads it, Tab goes on to its own buttons, the arrows walk on as well.
 * For Tab the list is one stop, at the row one stood on last.
 */
export function useRowKeys<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  open: ((row: Row) => void) | undefined,
  acts: Readonly<Record<string, (row: Row) => void>> = {},
): RowKeys<Row> {
  const list = useRef<HTMLDivElement>(null);
  const [standing, standOn] = useStanding(rows.map(keyOf));
  const { index, entry } = standing;
  const step = (by: 1 | -1): void => {
    rowAt(list.current, stepIn(rows.length, standing, by))?.focus();
  };
  useListKeys(list, step, index === null ? undefined : rows[index], open === undefined ? undefined : acts);
  if (open === undefined) return { list: { ref: list }, onRow: () => ({}) };
  const press = (event: KeyboardEvent, row: Row): void => {
    const way = WAYS[event.key];
    // What stands in the row has keys of its own.
    if (event.target !== event.currentTarget || (way === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (way === undefined) open(row);
    else step(way);
  };
  return {
    list: { ref: list, 'data-row-keys': '' },
    onRow: (row, number = -1) => ({
      className: number === index ? 'row-link ant-table-row-selected' : 'row-link',
      tabIndex: number === entry ? 0 : -1,
      onClick: ({ target, currentTarget }) => {
        if (!hasOwnMeaning(target, currentTarget)) open(row);
      },
      onFocus: () => {
        standOn({ key: keyOf(row), index: number });
      },
      onKeyDown: (event) => {
        press(event, row);
      },
    }),
  };
}
