import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCollections, type CollectionRow } from '../../api/collections';
import { rowsOf } from '../../api/paging';
import { BulkBar } from '../../bulk/bulk-bar';
import { useTicks } from '../../bulk/use-ticks';
import { useCode } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { DrillTags, useDrills } from '../../ui/drill-filters';
import { Person } from '../../ui/person';
import { ListTools } from '../../lists/list-tools';
import { useListView, type ListColumn } from '../../lists/use-list-view';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { useCaseActs } from './bulk-acts';
import { caseNo } from '../../../../src/domain/case-no';

const STATUSES = ['OPEN', 'CLOSED_PAID', 'CLOSED_WRITTEN_OFF'] as const;

export default function CollectionsPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const search = useSearchText();
  const q = search.wanted;
  const drills = useDrills(['collector']);
  const filter = { status, loanNo: q, ...drills };
  const cases = useCollections(filter);
  const view = useListView('collections', useColumns());
  const ticks = useTicks(rowsOf(cases).map(({ id }) => id));
  const acts = useCaseActs();
  return (
    <Page
      title={t('collections.title')}
      actions={
        <>
          <SearchBox search={search} label={t('collections.search')} />
          <CodeFilter name="status" kind="caseStatus" values={STATUSES} label={t('collections.status')} />
          <ListTools view={view} filter={filter} />
        </>
      }
    >
      <DrillTags drills={drills} />
      <BulkBar ticks={ticks} acts={acts} />
      <PagedTable
        label={t('collections.title')}
        pages={cases}
        columns={view.shown}
        rowKey={(row) => row.id}
        nameOf={({ loanNo }) => loanNo}
        empty={status || q || drills.collector ? t('common.noMatch') : t('collections.empty')}
        {...(acts.length === 0 ? {} : { ticked: ticks })}
        onOpen={(row) => void navigate(`/collections/${row.id}`)}
      />
    </Page>
  );
}

function useColumns(): ListColumn<CollectionRow>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('collections.case'),
      key: 'id',
      dataIndex: 'id',
      render: (id: string) => (
        <Link
          to={`/collections/${id}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {caseNo(id)}
        </Link>
      ),
    },
    { title: t('client.title'), key: 'clientMasked', dataIndex: 'clientMasked' },
    {
      title: t('collections.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="caseStatus" code={row.status} />,
    },
    {
      title: t('bulkActs.collector'),
      key: 'collector',
      dataIndex: 'collector',
      render: (to: string | null) => <Person of={to} />,
    },
    { title: t('loans.daysOverdue'), key: 'daysOverdue', dataIndex: 'daysOverdue', align: 'right' },
    {
      title: t('loans.due'),
      key: 'due',
      dataIndex: 'due',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    { title: t('collections.nextStep'), key: 'nextStep', render: (_, row) => code('ladder', row.nextStep) },
    {
      title: t('collections.nextStepOn'),
      key: 'nextStepOn',
      dataIndex: 'nextStepOn',
      className: 'number',
      render: (on: string | null) => on ?? '—',
    },
    { title: t('collections.overdueSince'), key: 'overdueSince', dataIndex: 'overdueSince', className: 'number' },
  ];
}
