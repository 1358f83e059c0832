import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLoans, type LoanRow } from '../../api/loans';
import { useProductName } from '../../api/products';
import { DrillTags, useDrills } from '../../ui/drill-filters';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';

const STATUSES = ['CURRENT', 'OVERDUE', 'SETTLED', 'WRITTEN_OFF'] as const;
const DRILLS = [
  'onBook',
  'overdueMoreThan',
  'overdueUpTo',
  'disbursedFrom',
  'disbursedTo',
  'nextDueFrom',
  'nextDueTo',
  'clientNo',
] as const;
const CLASSES = ['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'] as const;

/** The register 台账 of all loans one may see. */
export default function LoansPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const [riskClass] = useFilter('riskClass');
  const search = useSearchText();
  const q = search.wanted;
  const drills = useDrills(DRILLS);
  const loans = useLoans({ status, riskClass, q, ...drills });
  const columns = useColumns();
  return (
    <Page
      title={t('loans.title')}
      actions={
        <>
          <DrillTags drills={drills} />
          <SearchBox search={search} label={t('loans.search')} />
          <CodeFilter name="status" kind="loanStatus" values={STATUSES} label={t('loans.status')} />
          <CodeFilter name="riskClass" kind="riskClass" values={CLASSES} label={t('loans.riskClass')} />
        </>
      }
    >
      <PagedTable
        label={t('loans.title')}
        pages={loans}
        columns={columns}
        rowKey={(row) => row.no}
        empty={status || riskClass || q || Object.keys(drills).length > 0 ? t('common.noMatch') : t('loans.empty')}
        onOpen={(row) => void navigate(`/loans/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<LoanRow> {
  const { t } = useTranslation();
  const productName = useProductName();
  return [
    {
      title: t('loans.no'),
      dataIndex: 'no',
      render: (no: string) => (
        <Link
          to={`/loans/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    { title: t('client.title'), dataIndex: 'clientMasked' },
    { title: t('application.product'), dataIndex: 'productCode', render: (code: string) => productName(code) },
    { title: t('loans.status'), key: 'status', render: (_, row) => <StatusTag kind="loanStatus" code={row.status} /> },
    {
      title: t('loans.riskClass'),
      key: 'class',
      render: (_, row) => <StatusTag kind="riskClass" code={row.riskClass} />,
    },
    {
      title: t('loans.disbursed'),
      dataIndex: 'disbursed',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    {
      title: t('loans.principal'),
      dataIndex: 'principal',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    { title: t('loans.due'), dataIndex: 'due', align: 'right', render: (amount: string) => <Money amount={amount} /> },
    { title: t('loans.daysOverdue'), dataIndex: 'daysOverdue', align: 'right' },
    {
      title: t('loans.nextDueOn'),
      dataIndex: 'nextDueOn',
      className: 'number',
      render: (on: string | null) => on ?? '—',
    },
    { title: t('loans.asOf'), dataIndex: 'asOf', className: 'number' },
    { title: t('loans.maturityOn'), dataIndex: 'maturityOn', className: 'number' },
  ];
}
