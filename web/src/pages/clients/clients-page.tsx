import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClients, type ClientCard } from '../../api/clients';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ListTools } from '../../lists/list-tools';
import { useListView, type ListColumn } from '../../lists/use-list-view';
import { Branch } from '../../ui/branch';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../ui/search-filter';
import { ToneTag } from '../../ui/tone-tag';
import { Person } from '../../ui/person';

const KINDS = ['PERSON', 'COMPANY'] as const;

/** The clients one may see, masked. */
export default function ClientsPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { me } = useSession();
  const [kind] = useFilter('kind');
  const search = useSearchText();
  const q = search.wanted;
  const view = useListView('clients', useColumns());
  const filter = { kind, q, sort: view.sort };
  const clients = useClients(filter);
  return (
    <Page
      title={t('clients.title')}
      actions={
        <>
          <SearchBox search={search} label={t('clients.search')} />
          <CodeFilter name="kind" kind="clientKind" values={KINDS} label={t('client.kind')} />
          <ListTools view={view} filter={filter} />
          {may(me.roles, 'CLIENT_WRITE') && (
            <Link to="/clients/new">
              <Button type="primary" icon={<PlusOutlined />}>
                {t('clients.new')}
              </Button>
            </Link>
          )}
        </>
      }
    >
      <PagedTable
        label={t('clients.title')}
        pages={clients}
        columns={view.shown}
        onSort={view.sortBy}
        rowKey={(row) => row.no}
        empty={kind || q ? t('common.noMatch') : t('clients.empty')}
        onOpen={(row) => void navigate(`/clients/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): ListColumn<ClientCard>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('client.no'),
      key: 'no',
      sorter: true,
      dataIndex: 'no',
      render: (no: string) => (
        <Link
          to={`/clients/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    {
      title: t('client.name'),
      key: 'nameMasked',
      render: (_, { nameMasked, relatedParty }) => (
        <>
          {nameMasked} {relatedParty && <ToneTag tone="red">{t('client.relatedParty')}</ToneTag>}
        </>
      ),
    },
    { title: t('client.kind'), key: 'kind', render: (_, { kind }) => code('clientKind', kind) },
    { title: t('client.identity'), key: 'identityMasked', dataIndex: 'identityMasked', className: 'number' },
    { title: t('client.phone'), key: 'phoneMasked', dataIndex: 'phoneMasked', className: 'number' },
    {
      title: t('client.industry'),
      key: 'industry',
      dataIndex: 'industry',
      render: (industry: string | null) => industry ?? '—',
    },
    {
      title: t('client.group'),
      key: 'groupCode',
      dataIndex: 'groupCode',
      render: (group: string | null) => group ?? '—',
    },
    {
      title: t('client.manager'),
      key: 'managerUsername',
      render: (_, { managerUsername }) => <Person of={managerUsername} />,
    },
    { title: t('application.branch'), key: 'branchCode', render: (_, { branchCode }) => <Branch of={branchCode} /> },
  ];
}
