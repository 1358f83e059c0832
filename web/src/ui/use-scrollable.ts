import { useEffect } from 'react';

/** The boxes in which antd lets a wide or long table scroll; it gives them no place in the order of the keyboard. */
const BOXES = '.ant-table-content, .ant-table-body';

/** Lets the keyboard reach, and so scroll, every table that is wider or longer than its place (WCAG 2.1.1). */
export function useScrollable(): void {
  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      for (const box of document.querySelectorAll<HTMLElement>(BOXES)) {
        const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
        if (scrolls) box.tabIndex = 0;
        else box.removeAttribute('tabindex');
      }
    };
    const lookSoon = (): void => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(look);
    };
    const changes = new MutationObserver(lookSoon);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', lookSoon);
    lookSoon();
    return () => {
      cancelAnimationFrame(asked);
      changes.disconnect();
      window.removeEventListener('resize', lookSoon);
    };
  }, []);
}
