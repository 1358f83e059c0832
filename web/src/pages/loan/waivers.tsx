import { Empty, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaivers, type Waiver } from '../../api/waivers';
import { groupMoney } from '../../format/money';
import { Loaded } from '../../ui/loaded';
import { ToneTag, type Tone } from '../../ui/tone-tag';

const TONES: Readonly<Record<Waiver['status'], Tone>> = {
  REQUESTED: 'blue',
  BOOKED: 'green',
  REJECTED: 'red',
  RETURNED: 'orange',
  LAPSED: 'default',
};

/** What was asked to be given up, and what became of it. */
export function Waivers({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const found = useWaivers(no);
  const columns: TableColumnsType<Waiver> = [
    { title: t('extension.requestedOn'), dataIndex: 'requestedOn', className: 'number' },
    {
      title: t('extension.status'),
      key: 'status',
      render: (_, { status }) => <ToneTag tone={TONES[status]}>{t(`extension.statuses.${status}`)}</ToneTag>,
    },
    {
      title: t('waiver.waived'),
      key: 'waivers',
      render: (_, { waivers }) =>
        waivers.map(({ component, amount }) => (
          <div key={component}>
            {t(`waiver.components.${component}`)} {groupMoney(amount)}
          </div>
        )),
    },
    { title: t('waiver.ground'), key: 'ground', render: (_, { ground }) => t(`waiver.grounds.${ground}`) },
    { title: t('waiver.reason'), dataIndex: 'reason' },
    { title: t('waiver.evidence'), dataIndex: 'evidence' },
    { title: t('extension.requestedBy'), dataIndex: 'requestedBy' },
  ];
  return (
    <Loaded query={found}>
      {({ data }) => (
        <Table<Waiver>
          size="small"
          rowKey="approvalId"
          columns={columns}
          dataSource={data}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('waiver.empty')} /> }}
        />
      )}
    </Loaded>
  );
}
