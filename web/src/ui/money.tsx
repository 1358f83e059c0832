import type { CSSProperties, ReactNode } from 'react';
import { groupMoney } from '../format/money';

interface Props {
  amount: string | null | undefined;
  strong?: boolean;
  style?: CSSProperties;
}

/** An amount of yuan with grouped thousands, in figures of equal width. */
export function Money({ amount, strong = false, style }: Props): ReactNode {
  if (amount === null || amount === undefined) return '—';
  return (
    <span className="number" style={{ ...(strong ? { fontWeight: 600 } : {}), ...style }}>
      {groupMoney(amount)}
    </span>
  );
}
