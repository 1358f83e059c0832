import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLoans, type LoanRow } from '../../api/loans';
import { rowsOf } from '../../api/paging';
import { useProductName } from '../../api/products';
import { BulkBar } from '../../bulk/bulk-bar';
import { useTicks } from '../../bulk/use-ticks';
import { ExportButton } from '../../lists/export-button';
import { DrillTags, useDrills } from '../../ui/drill-filters';
import { Money } from '../../ui/money';
import { ListTools } from '../../lists/list-tools';
import { useListView, type ListColumn } from '../../lists/use-list-view';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { TransferButton, useLoanActs } from './bulk-acts';

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
  const view = useListView('loans', useColumns());
  const filter = { status, riskClass, q, sort: view.sort, ...drills };
  const loans = useLoans(filter);
  const rows = rowsOf(loans);
  const ticks = useTicks(rows.map(({ no }) => no));
  const acts = useLoanActs();
  return (
    <Page
      title={t('loans.title')}
      actions={
        <>
          <DrillTags drills={drills} />
          <SearchBox search={search} label={t('loans.search')} />
          <CodeFilter name="status" kind="loanStatus" values={STATUSES} label={t('loans.status')} />
          <CodeFilter name="riskClass" kind="riskClass" values={CLASSES} label={t('loans.riskClass')} />
          <ListTools view={view} filter={filter} />
        </>
      }
    >
      <BulkBar
        ticks={ticks}
        acts={acts}
        more={
          <>
            <TransferButton loans={rows.filter(({ no }) => ticks.keys.includes(no))} />
            <ExportButton view={view} filter={{ ...filter, nos: ticks.keys }} label={t('bulkActs.exportChosen')} />
          </>
        }
      />
      <PagedTable
        label={t('loans.title')}
        pages={loans}
        columns={view.shown}
        onSort={view.sortBy}
        rowKey={(row) => row.no}
        empty={status || riskClass || q || Object.keys(drills).length > 0 ? t('common.noMatch') : t('loans.empty')}
        ticked={ticks}
        onOpen={(row) => void navigate(`/loans/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): ListColumn<LoanRow>[] {
  const { t } = useTranslation();
  const productName = useProductName();
  return [
    {
      title: t('loans.no'),
      key: 'no',
      sorter: true,
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
    { title: t('client.title'), key: 'clientMasked', dataIndex: 'clientMasked' },
    {
      title: t('application.product'),
      key: 'productCode',
      dataIndex: 'productCode',
      render: (code: string) => productName(code),
    },
    { title: t('loans.status'), key: 'status', render: (_, row) => <StatusTag kind="loanStatus" code={row.status} /> },
    {
      title: t('loans.riskClass'),
      key: 'riskClass',
      render: (_, row) => <StatusTag kind="riskClass" code={row.riskClass} />,
    },
    {
      title: t('loans.disbursed'),
      key: 'disbursed',
      dataIndex: 'disbursed',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    {
      title: t('loans.principal'),
      key: 'principal',
      sorter: true,
      dataIndex: 'principal',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    {
      title: t('loans.due'),
      key: 'due',
      sorter: true,
      dataIndex: 'due',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    { title: t('loans.daysOverdue'), key: 'daysOverdue', sorter: true, dataIndex: 'daysOverdue', align: 'right' },
    {
      title: t('loans.nextDueOn'),
      key: 'nextDueOn',
      sorter: true,
      dataIndex: 'nextDueOn',
      className: 'number',
      render: (on: string | null) => on ?? '—',
    },
    { title: t('loans.asOf'), key: 'asOf', dataIndex: 'asOf', className: 'number' },
    { title: t('loans.maturityOn'), key: 'maturityOn', sorter: true, dataIndex: 'maturityOn', className: 'number' },
  ];
}
