import { useEffect, useRef, type RefObject } from 'react';

type Shortcuts = Readonly<Record<string, () => void>>;

/** A key that is being typed into a field, or pressed over a dialog, is no command. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [role=dialog]') !== null
  );
}

/** What is shown and listens, so that the help can say which keys do something here. */
const listening = new Set<RefObject<Shortcuts>>();
export const keysHere = (): ReadonlySet<string> =>
  new Set([...listening].flatMap((shortcuts) => Object.keys(shortcuts.current)));

/** Single keys as commands while the component is shown. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // Whatever had the keyboard has answered already.
      if (event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const command = latest.current[event.key];
      if (!command) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', press);
    listening.add(latest);
    return () => {
      listening.delete(latest);
      window.removeEventListener('keydown', press);
    };
  }, []);
}
