import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { COMPLAINT_STATES, COMPLAINT_TYPES } from '../../../../src/domain/complaint/complaint';
import { useComplaintFigures, useComplaints, type ComplaintRow } from '../../api/complaints';
import { useCode } from '../../i18n/use-code';
import { ListTools } from '../../lists/list-tools';
import { useListView, type ListColumn } from '../../lists/use-list-view';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Figures } from '../../ui/figures';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { DaysLeft } from '../complaint/days-left';
import { TakeInButton } from './take-in-button';
import { Person } from '../../ui/person';
import { Unread } from '../../ui/unread';

/** 投诉登记簿 with its figures. */
export default function ComplaintsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const [type] = useFilter('type');
  const filter = { status, type };
  const complaints = useComplaints(filter);
  const view = useListView('complaints', useColumns());
  return (
    <Page
      title={t('complaints.title')}
      actions={
        <>
          <CodeFilter name="status" kind="complaintStatus" values={COMPLAINT_STATES} label={t('complaints.status')} />
          <CodeFilter name="type" kind="complaintType" values={COMPLAINT_TYPES} label={t('complaints.type')} />
          <ListTools view={view} filter={filter} />
          {may(me.roles, 'COMPLAINT_TAKE') && <TakeInButton />}
        </>
      }
    >
      <Totals />
      <PagedTable
        label={t('complaints.title')}
        pages={complaints}
        columns={view.shown}
        rowKey={({ no }) => no}
        empty={status || type ? t('common.noMatch') : t('complaints.empty')}
        onOpen={({ no }) => void navigate(`/complaints/${no}`)}
      />
    </Page>
  );
}

function Totals(): ReactNode {
  const { t } = useTranslation();
  const figures = useComplaintFigures();
  const { data } = figures;
  if (data === undefined) return <Unread query={figures} />;
  const names = ['received', 'open', 'late', 'answered', 'answeredInTime', 'upheld', 'repeated'] as const;
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <Figures figures={names.map((name) => ({ title: t(`complaints.figures.${name}`), value: data[name] }))} />
    </Card>
  );
}

function useColumns(): ListColumn<ComplaintRow>[] {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('complaints.no'),
      key: 'no',
      dataIndex: 'no',
      render: (no: string) => (
        <Link
          to={`/complaints/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    { title: t('complaints.receivedOn'), key: 'receivedOn', dataIndex: 'receivedOn', className: 'number' },
    { title: t('complaints.type'), key: 'type', render: (_, row) => code('complaintType', row.type) },
    {
      title: t('complaints.complainant'),
      key: 'complainant',
      render: (_, row) => code('complainant', row.complainant),
    },
    { title: t('client.title'), key: 'clientMasked', render: (_, row) => row.clientMasked ?? '—' },
    {
      title: t('complaints.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="complaintStatus" code={row.status} />,
    },
    { title: t('complaints.handler'), key: 'handler', render: (_, row) => <Person of={row.handler} /> },
    { title: t('complaints.answerBy'), key: 'answerBy', dataIndex: 'answerBy', className: 'number' },
    { title: t('complaints.left'), key: 'daysLeft', render: (_, row) => <DaysLeft days={row.daysLeft} /> },
  ];
}
