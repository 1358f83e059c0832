import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { rowsOf } from '../../api/paging';
import { useOwnDeals, type OwnDeal } from '../../api/deals';
import { useCode } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';

/** The deals one works on, of other branches too: no task leads to them. Nothing where there are none. */
export function OwnDeals(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const navigate = useNavigate();
  const deals = useOwnDeals();
  if (!deals.isError && rowsOf(deals).length === 0) return null;
  const columns: TableColumnsType<OwnDeal> = [
    { title: t('deal.case'), dataIndex: 'applicationNo' },
    { title: t('deal.client'), dataIndex: 'clientMasked' },
    {
      title: t('deal.amount'),
      key: 'amount',
      className: 'number',
      render: (_, { amount }) => <Money amount={amount} />,
    },
    { title: t('deal.stage'), key: 'stage', render: (_, { stage }) => <StatusTag kind="stage" code={stage} /> },
    { title: t('deal.role'), key: 'role', render: (_, { role }) => code('dealRole', role) },
    { title: t('deal.manager'), key: 'manager', render: (_, { managerUsername }) => <Person of={managerUsername} /> },
    { title: t('deal.nextDueOn'), key: 'due', className: 'number', render: (_, { nextDueOn }) => nextDueOn ?? '—' },
  ];
  return (
    <Section title={t('deal.mine')} id="own-deals">
      <PagedTable
        label={t('deal.mine')}
        pages={deals}
        columns={columns}
        rowKey={({ applicationNo }) => applicationNo}
        empty={t('deal.none')}
        onOpen={({ applicationNo }) => void navigate(`/applications/${applicationNo}#deal`)}
      />
    </Section>
  );
}
