import type { UseQueryResult } from '@tanstack/react-query';
import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded';
import { ToneTag, type Tone } from '../../ui/tone-tag';
import { Person } from '../../ui/person';

type Status = 'REQUESTED' | 'BOOKED' | 'REJECTED' | 'RETURNED' | 'LAPSED';
const TONES: Readonly<Record<Status, Tone>> = {
  REQUESTED: 'blue',
  BOOKED: 'green',
  REJECTED: 'red',
  RETURNED: 'orange',
  LAPSED: 'default',
};

interface Change {
  approvalId: string;
  status: Status;
  requestedOn: string;
  requestedBy: string;
}

interface Props<Row extends Change> {
  query: UseQueryResult<{ data: Row[] }>;
  /** What this kind of change says beside when it was asked for, by whom, and what became of it. */
  columns: TableColumnsType<Row>;
  empty: string;
}

/** Changes of a loan that were asked for, and what became of each. */
export function ChangeTable<Row extends Change>({ query, columns, empty }: Props<Row>): ReactNode {
  const { t } = useTranslation();
  const all: TableColumnsType<Row> = [
    { title: t('extension.requestedOn'), dataIndex: 'requestedOn', className: 'number' },
    {
      title: t('extension.status'),
      key: 'status',
      render: (_, { status }) => <ToneTag tone={TONES[status]}>{t(`extension.statuses.${status}`)}</ToneTag>,
    },
    ...columns,
    {
      title: t('extension.requestedBy'),
      dataIndex: 'requestedBy',
      render: (by: string) => <Person of={by} />,
    },
  ];
  return (
    <Loaded query={query}>
      {({ data }) => (
        <Table<Row>
          size="small"
          rowKey="approvalId"
          columns={all}
          dataSource={data}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} /> }}
        />
      )}
    </Loaded>
  );
}
