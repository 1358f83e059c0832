import { Card } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  id?: string;
}

/** One part of a page under its own heading. */
export function Section({ title, extra, children, id }: Props): ReactNode {
  return (
    <Card
      size="small"
      id={id}
      title={<h2 style={{ margin: 0, fontSize: 15, fontWeight: 600 }}>{title}</h2>}
      extra={extra}
      style={{ marginBlockEnd: 16 }}
    >
      {children}
    </Card>
  );
}
