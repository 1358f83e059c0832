import { useEffect } from 'react';

/** The boxes in which antd lets a wide or long table scroll; it gives them no place in the order of the keyboard. */
const BOXES = '.ant-table-content, .ant-table-body';

/**
 * Lets the keyboard reach, and so scroll, every table that is wider or longer than its place (WCAG 2.1.1), and says of
 * each whether it is wider: global.css keeps the titles of the columns in sight, each in its own way. antd's own way would
 * put them into a table of their own, where no cell has a heading any more for who hears the page read.
 */
export function useScrollable(): void {
  useEffect(() => {
    let asked = 0;
    const measured = new WeakSet<Element>();
    const look = (): void => {
      for (const box of document.querySelectorAll<HTMLElement>(BOXES)) {
        measure(box.firstElementChild);
        const isWide = box.scrollWidth > box.clientWidth;
        box.dataset['wide'] = String(isWide);
        if (isWide || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
        else box.removeAttribute('tabindex');
      }
    };
    const lookSoon = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(look);
    };
    const changes = new MutationObserver(lookSoon);
    // A table grows without a new element too: a name takes the place of a login, or what was hidden is shown.
    const sizes = new ResizeObserver(lookSoon);
    const measure = (table: Element | null): void => {
      if (!table || measured.has(table)) return;
      measured.add(table);
      sizes.observe(table);
    };
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', lookSoon);
    lookSoon();
    return () => {
      cancelAnimationFrame(asked);
      changes.disconnect();
      sizes.disconnect();
      window.removeEventListener('resize', lookSoon);
    };
  }, []);
}
