import { Flex, Typography } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useArrival } from './arrival';

interface Props {
  title: string;
  /** Beside the title: tags, numbers. */
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** Heading, actions and body of a page. */
export function Page({ title, beside, actions, children }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(title, heading);
  return (
    <>
      <Flex wrap gap="small" align="center" justify="space-between" style={{ marginBlockEnd: 16 }}>
        <Flex wrap gap="small" align="center">
          <Typography.Title
            ref={heading}
            level={1}
            tabIndex={-1}
            style={{ margin: 0, fontSize: 20, lineHeight: 1.4, outline: 'none' }}
          >
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
