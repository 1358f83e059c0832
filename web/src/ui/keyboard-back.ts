import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

const FIELDS = 'input:not([type=hidden]):not([type=file]):not(:disabled), textarea:not(:disabled)';
const BUTTONS = 'button:not(:disabled)';

/** Puts the cursor where a dialog begins: its first field (of radio buttons the one that is chosen), or else its first button. */
export function focusFirstField(body: HTMLElement | null): void {
  if (body === null || body.contains(document.activeElement)) return;
  const first = body.querySelector<HTMLInputElement>(FIELDS);
  const chosen =
    first?.type === 'radio' ? body.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`) : null;
  (chosen ?? first ?? body.querySelector<HTMLElement>(BUTTONS))?.focus();
}

/** Nobody holds the keyboard: what held it is gone or hidden. */
const isLost = (): boolean => document.activeElement === document.body || !document.activeElement?.checkVisibility();

/** The heading of the page, from which the next Tab goes on into what the page offers. */
const focusHeading = (): void => document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true });

/**
 * Gives the keyboard back to whatever had it before a dialog opened; to the heading where that is gone (the button of a
 * step that has been done) or where the dialog led to another page. The answer is for `afterClose`; a dialog that is
 * simply no longer drawn is seen to as well.
 */
export function useKeyboardBack(isOpen: boolean): () => void {
  const before = useRef<{ opener: Element | null; path: string }>(null);
  // Ahead of the dialog, which takes the keyboard in an effect.
  useLayoutEffect(() => {
    if (isOpen) before.current = { opener: document.activeElement, path: window.location.pathname };
  }, [isOpen]);
  const giveBack = useCallback((): void => {
    // What is drawn no longer loses the keyboard a moment later.
    setTimeout(() => {
      if (!isLost() || before.current === null) return;
      const { opener, path } = before.current;
      if (opener instanceof HTMLElement && path === window.location.pathname) opener.focus({ preventScroll: true });
      if (isLost()) focusHeading();
    });
  }, []);
  useEffect(() => (isOpen ? giveBack : undefined), [isOpen, giveBack]);
  return giveBack;
}
