import { Tag } from 'antd';
import type { ReactNode } from 'react';

export type Tone = 'green' | 'lime' | 'cyan' | 'blue' | 'geekblue' | 'gold' | 'orange' | 'volcano' | 'red' | 'default';

/** A coloured word. The ninth shade is dark enough on light, and light enough on dark, to be read by everybody (AA). */
export function ToneTag({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  if (tone === 'default') return <Tag>{children}</Tag>;
  return (
    <Tag color={tone} style={{ color: `var(--ant-${tone}-9)` }}>
      {children}
    </Tag>
  );
}
