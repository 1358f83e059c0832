import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Descriptions, Empty, Flex } from 'antd';
import type { ReactNode } from 'react';
import type { Duty } from '../../api/lawsuits';
import type { DutyKind } from '../../../../src/domain/workout/duties';
import { useSpoken, type Bilingual } from '../../i18n/use-code';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { useDutySource } from './duty-source';
import { DutyTag } from './duty-tag';

interface RecordsProps<Row> {
  id: string;
  title: string;
  /** What may be begun anew. */
  extra?: ReactNode;
  query: UseQueryResult<{ data: Row[] }>;
  empty: string;
  children: (row: Row) => ReactNode;
}

/** The records of one kind about a loan: law suits, assets taken, security to be given back. */
export function Records<Row>({ id, title, extra, query, empty, children }: RecordsProps<Row>): ReactNode {
  return (
    <Section title={title} id={id} extra={extra}>
      <Loaded query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
          ) : (
            data.map((row) => children(row))
          )
        }
      </Loaded>
    </Section>
  );
}

interface Owed extends Pick<Duty, 'state' | 'daysLeft'> {
  kind: DutyKind;
  title: Bilingual;
  lastOn: string;
  source: string;
}
interface RecordProps {
  title: string;
  /** What must be done about it, and by when. */
  duties: readonly Owed[];
  facts: readonly [string, ReactNode][];
  /** What may be done about it. */
  actions: ReactNode;
  /** Beside the account there is room for one fact in a row only. */
  narrow?: boolean;
  children?: ReactNode;
}

/** One of them: what must be done about it by when, what it is, what may be done. */
export function WorkoutRecord({ title, duties, facts, actions, narrow = false, children }: RecordProps): ReactNode {
  const spoken = useSpoken();
  const sourceOf = useDutySource();
  return (
    <div style={{ marginBlock: '8px 16px' }}>
      {duties.map((duty) => (
        <Alert
          key={duty.kind}
          showIcon
          type={duty.state === 'RUNNING' ? 'info' : 'warning'}
          style={{ marginBlockEnd: 8 }}
          title={`${spoken(duty.title)} · ${duty.lastOn}`}
          description={sourceOf(duty)}
          action={<DutyTag duty={duty} />}
        />
      ))}
      <Descriptions
        size="small"
        column={narrow ? 1 : { xs: 1, md: 2 }}
        title={title}
        extra={
          <Flex gap="small" wrap>
            {actions}
          </Flex>
        }
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      {children}
    </div>
  );
}
