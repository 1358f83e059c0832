import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { APPLICATION_STAGES } from '../../../../src/contracts/messages/application';
import { useApplications, type ApplicationRow } from '../../api/applications';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Deadline } from '../../ui/deadline';
import { DrillTags, useDrills } from '../../ui/drill-filters';
import { Money } from '../../ui/money';
import { ListTools } from '../../lists/list-tools';
import { useListView, type ListColumn } from '../../lists/use-list-view';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { useNow } from '../../ui/use-now';
import { Person } from '../../ui/person';

const DRILLS = ['acceptedFrom', 'acceptedTo', 'reached', 'clientNo'] as const;

export default function ApplicationsPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { me } = useSession();
  const [stage] = useFilter('stage');
  const search = useSearchText();
  const q = search.wanted;
  const drills = useDrills(DRILLS);
  const view = useListView('applications', useColumns());
  const filter = { stage, q, sort: view.sort, ...drills };
  const applications = useApplications(filter);
  return (
    <Page
      title={t('applications.title')}
      actions={
        <>
          <DrillTags drills={drills} />
          <SearchBox search={search} label={t('applications.search')} />
          <CodeFilter name="stage" kind="stage" values={APPLICATION_STAGES} label={t('applications.stage')} />
          <ListTools view={view} filter={filter} />
          {may(me.roles, 'APPLICATION_CREATE') && (
            <Link to="/applications/new">
              <Button type="primary" icon={<PlusOutlined />}>
                {t('applications.new')}
              </Button>
            </Link>
          )}
        </>
      }
    >
      <PagedTable
        label={t('applications.title')}
        pages={applications}
        columns={view.shown}
        onSort={view.sortBy}
        rowKey={(row) => row.no}
        empty={stage || q || Object.keys(drills).length > 0 ? t('common.noMatch') : t('applications.empty')}
        onOpen={(row) => void navigate(`/applications/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): ListColumn<ApplicationRow>[] {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const now = useNow();
  return [
    {
      title: t('applications.no'),
      key: 'no',
      sorter: true,
      dataIndex: 'no',
      render: (no: string) => (
        <Link
          to={`/applications/${no}`}
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
      key: 'productNameZh',
      render: (_, row) => spoken({ zh: row.productNameZh, en: row.productNameEn }),
    },
    {
      title: t('terms.principal'),
      key: 'amount',
      sorter: true,
      dataIndex: 'amount',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    { title: t('applications.stage'), key: 'stage', render: (_, row) => <StatusTag kind="stage" code={row.stage} /> },
    {
      title: t('inbox.deadline'),
      key: 'deadlineAt',
      sorter: true,
      render: (_, row) => <Deadline createdAt={row.createdAt} dueAt={row.deadlineAt} now={now} />,
    },
    {
      title: t('application.manager'),
      key: 'managerUsername',
      render: (_, { managerUsername }) => <Person of={managerUsername} />,
    },
    {
      title: t('application.acceptedOn'),
      key: 'acceptedOn',
      sorter: true,
      dataIndex: 'acceptedOn',
      className: 'number',
    },
  ];
}
