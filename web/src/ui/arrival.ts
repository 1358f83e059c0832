import { useEffect, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** The path whose page was arrived at last; the first is the one at which the browser itself puts the reader. */
let arrivedAt: string | undefined;

/** Where somebody types, or answers a dialog, the keyboard is not taken away. */
const isBusy = (): boolean => document.activeElement?.closest('input, textarea, [role=dialog]') !== null;

/**
 * Names the browser's tab after a page, and puts the keyboard on its heading when one comes from another page: a screen
 * reader says where one is, and the next Tab goes on from there and not through the whole menu again.
 */
export function useArrival(title: string, heading: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · 信贷 Xindai`;
  }, [title]);
  useEffect(() => {
    const isFirst = arrivedAt === undefined;
    if (arrivedAt === pathname) return;
    arrivedAt = pathname;
    if (!isFirst && !isBusy()) heading.current?.focus({ preventScroll: true });
  }, [pathname, heading]);
}
