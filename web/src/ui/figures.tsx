import { Statistic } from 'antd';
import type { ReactNode } from 'react';

export interface Figure {
  title: string;
  value: string | number;
}

/** Figures in a row that wraps evenly. */
export function Figures({ figures }: { figures: readonly Figure[] }): ReactNode {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))', gap: '12px 16px' }}>
      {figures.map(({ title, value }) => (
        <Statistic
          key={title}
          title={title}
          value={value}
          formatter={(shown) => shown}
          styles={{ content: { fontSize: 18, fontVariantNumeric: 'tabular-nums' } }}
        />
      ))}
    </div>
  );
}
