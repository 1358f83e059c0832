import { Empty, Flex, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgencyStatement, type AgencyStatement } from '../../api/agencies';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Section } from '../../ui/section';

type Placement = AgencyStatement['placements'][number];

/** What came in while cases were placed, and the commission on it, computed anew each time. */
export function Statement({ code }: { code: string }): ReactNode {
  const { t } = useTranslation();
  const statement = useAgencyStatement(code);
  const columns: TableColumnsType<Placement> = [
    {
      title: t('agencies.case'),
      dataIndex: 'caseId',
      render: (id: string, { loanNo }) => <Link to={`/collections/${id}`}>{loanNo}</Link>,
    },
    { title: t('agencies.placedOn'), dataIndex: 'placedOn' },
    { title: t('agencies.endedOn'), dataIndex: 'endedOn', render: (on: string | null) => on ?? t('placements.placed') },
    { title: t('agencies.rate'), dataIndex: 'rate', align: 'right', render: (rate: string) => percent(rate) },
    {
      title: t('placements.received'),
      dataIndex: 'received',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    {
      title: t('placements.commission'),
      dataIndex: 'commission',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
  ];
  return (
    <Section title={t('agencies.placements')}>
      <Loaded query={statement}>
        {({ received, commission, placements }) => (
          <Flex vertical gap="small">
            <Figures
              figures={[
                { title: t('agencies.cases'), value: placements.length },
                { title: t('placements.received'), value: groupMoney(received) },
                { title: t('placements.commission'), value: groupMoney(commission) },
              ]}
            />
            <Table<Placement>
              size="small"
              rowKey="id"
              columns={columns}
              dataSource={placements}
              pagination={false}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('placements.none')} /> }}
            />
          </Flex>
        )}
      </Loaded>
    </Section>
  );
}
