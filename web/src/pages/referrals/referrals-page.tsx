import { Empty, Progress, Select, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useReferrals, type Referral } from '../../api/referrals';
import { chinaToday } from '../../format/date';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';

const YEARS = 5;

/** Clients who sent others: how many, how many of them became clients, against the target of a year. */
export default function ReferralsPage(): ReactNode {
  const { t } = useTranslation();
  const now = chinaToday().year();
  const [year, setYear] = useState(now);
  const referrals = useReferrals(year);
  return (
    <Page
      title={t('referrals.title')}
      actions={
        <Select
          aria-label={t('referrals.year')}
          value={year}
          onChange={setYear}
          options={Array.from({ length: YEARS }, (_, back) => ({ value: now - back, label: String(now - back) }))}
        />
      }
    >
      <Section title={t('referrals.ofYear', { year })}>
        <Loaded query={referrals}>{({ data }) => <Rows referrals={data} />}</Loaded>
      </Section>
    </Page>
  );
}

function Rows({ referrals }: { referrals: Referral[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Table<Referral>
      size="small"
      aria-label={t('referrals.title')}
      rowKey="clientNo"
      dataSource={referrals}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('referrals.empty')} /> }}
      columns={[
        {
          title: t('client.title'),
          key: 'client',
          render: (_, { clientNo, nameMasked }) => (
            <Link to={`/clients/${clientNo}`}>
              {nameMasked} {clientNo}
            </Link>
          ),
        },
        { title: t('application.manager'), key: 'manager', render: (_, { managerUsername: of }) => <Person of={of} /> },
        { title: t('referrals.referred'), dataIndex: 'referred', align: 'right' },
        { title: t('referrals.won'), dataIndex: 'won', align: 'right' },
        { title: t('referrals.target'), dataIndex: 'target', align: 'right' },
        {
          title: t('referrals.progress'),
          key: 'progress',
          width: 160,
          render: (_, { progress, nameMasked }) => (
            <Progress size="small" percent={progress} aria-label={`${t('referrals.progress')} ${nameMasked}`} />
          ),
        },
      ]}
    />
  );
}
