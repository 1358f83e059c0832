import { Alert, Empty, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePolicyImpact, type PolicyImpact } from '../../../api/policy-library';
import { Lines } from '../../../ui/lines';
import { useListed } from '../../../i18n/use-listed';
import { Loaded } from '../../../ui/loaded';
import { Money } from '../../../ui/money';
import { Person } from '../../../ui/person';
import { Section } from '../../../ui/section';

/** Clients and loans that a document concerns. */
export function PolicyImpactList({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const impact = usePolicyImpact(no);
  return (
    <Section title={t('library.impact')}>
      <Loaded query={impact}>{(data) => <Impact impact={data} />}</Loaded>
    </Section>
  );
}

function Impact({ impact: { clients, loans, principal, notScreened, data } }: { impact: PolicyImpact }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  return (
    <>
      <p>
        {t('library.impactCounts', { clients, loans })} <Money amount={principal} strong />
      </p>
      {notScreened.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('library.notScreened', { words: listed(notScreened) })}
          style={{ marginBlockEnd: 12 }}
        />
      )}
      <Table<PolicyImpact['data'][number]>
        size="small"
        rowKey="clientNo"
        dataSource={data}
        aria-label={t('library.impact')}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('library.nobody')} /> }}
        columns={[
          {
            title: t('library.client'),
            key: 'client',
            render: (_, { clientNo, clientMasked }) => <Link to={`/clients/${clientNo}`}>{clientMasked}</Link>,
          },
          { title: t('library.industry'), key: 'industry', render: (_, { industry }) => industry ?? '—' },
          {
            title: t('library.manager'),
            key: 'manager',
            render: (_, { managerUsername }) => <Person of={managerUsername} />,
          },
          {
            title: t('library.loans'),
            key: 'loans',
            render: (_, row) => (
              <Lines
                texts={row.loans.map((loanNo) => (
                  <Link key={loanNo} to={`/loans/${loanNo}`}>
                    {loanNo}
                  </Link>
                ))}
              />
            ),
          },
          {
            title: t('library.principal'),
            key: 'principal',
            align: 'right',
            render: (_, row) => <Money amount={row.principal} />,
          },
        ]}
      />
    </>
  );
}
