import type { ReactNode } from 'react';

/** Several short texts, one below the other, or a dash where there is none. */
export function Lines({ texts }: { texts: readonly ReactNode[] }): ReactNode {
  if (texts.length === 0) return '—';
  return (
    <div>
      {texts.map((text, index) => (
        <div key={index}>{text}</div>
      ))}
    </div>
  );
}
