import { Flex, Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Beside the title: tags, numbers. */
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Heading, actions and body of a page; names the browser's tab. */
export function Page({ title, beside, actions, children }: Props): ReactNode {
  useEffect(() => {
    document.title = `${title} · 信贷 Xindai`;
  }, [title]);
  return (
    <>
      <Flex wrap gap="small" align="center" justify="space-between" style={{ marginBlockEnd: 16 }}>
        <Flex wrap gap="small" align="center">
          <Typography.Title level={1} style={{ margin: 0, fontSize: 20, lineHeight: 1.4 }}>
            {title}
          </Typography.Title>
          {beside}
        </Flex>
        <Flex wrap gap="8px 12px" align="center" className="no-print">
          {actions}
        </Flex>
      </Flex>
      {children}
    </>
  );
}
