import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExtensions, type Extension } from '../../api/loan-changes';
import { Loaded } from '../../ui/loaded';
import { ToneTag, type Tone } from '../../ui/tone-tag';

const TONES: Readonly<Record<Extension['status'], Tone>> = {
  REQUESTED: 'blue',
  BOOKED: 'green',
  REJECTED: 'red',
  RETURNED: 'orange',
  LAPSED: 'default',
};

/** The extensions that were asked for, and what became of each. */
export function Extensions({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const found = useExtensions(no);
  const columns: TableColumnsType<Extension> = [
    { title: t('extension.requestedOn'), dataIndex: 'requestedOn', className: 'number' },
    {
      title: t('extension.status'),
      key: 'status',
      render: (_, { status }) => <ToneTag tone={TONES[status]}>{t(`extension.statuses.${status}`)}</ToneTag>,
    },
    { title: t('extension.formerMaturity'), dataIndex: 'formerMaturityOn', className: 'number' },
    { title: t('extension.newMaturity'), dataIndex: 'maturityOn', className: 'number' },
    { title: t('extension.reason'), dataIndex: 'reason' },
    { title: t('extension.repaymentSource'), dataIndex: 'repaymentSource' },
    { title: t('extension.requestedBy'), dataIndex: 'requestedBy' },
  ];
  return (
    <Loaded query={found}>
      {({ data }) => (
        <Table<Extension>
          size="small"
          rowKey="approvalId"
          columns={columns}
          dataSource={data}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('extension.empty')} /> }}
        />
      )}
    </Loaded>
  );
}
