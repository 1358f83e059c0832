import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { REASSESSMENT_STATES } from '../../../../src/domain/client-change/reassessment';
import { useReassessments, type ReassessmentRow } from '../../api/client-changes';
import { useCode } from '../../i18n/use-code';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { ToneTag } from '../../ui/tone-tag';

/** 变更登记: the re-assessments one may see, the most pressing first. */
export default function ClientChangesPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const found = useReassessments({ status });
  return (
    <Page
      title={t('clientChanges.title')}
      actions={
        <CodeFilter
          name="status"
          kind="reassessmentStatus"
          values={REASSESSMENT_STATES}
          label={t('clientChanges.status')}
        />
      }
    >
      <PagedTable
        label={t('clientChanges.open')}
        pages={found}
        columns={useColumns()}
        rowKey={(row) => row.no}
        empty={status ? t('common.noMatch') : t('clientChanges.empty')}
        onOpen={(row) => void navigate(`/client-changes/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<ReassessmentRow> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('clientChanges.no'),
      dataIndex: 'no',
      render: (no: string) => (
        <Link
          to={`/client-changes/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    { title: t('clientChanges.client'), key: 'client', render: (_, row) => `${row.clientMasked} ${row.clientNo}` },
    { title: t('clientChanges.kind'), key: 'kind', render: (_, { kind }) => code('clientEvent', kind) },
    { title: t('clientChanges.on'), dataIndex: 'on', className: 'number' },
    { title: t('clientChanges.weight'), key: 'weight', render: (_, { weight }) => code('changeWeight', weight) },
    {
      title: t('clientChanges.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="reassessmentStatus" code={status} />,
    },
    {
      title: t('clientChanges.dueOn'),
      key: 'dueOn',
      render: (_, { dueOn, late }) => (
        <span className="number">
          {dueOn} {late && <ToneTag tone="red">{t('clientChanges.late')}</ToneTag>}
        </span>
      ),
    },
    {
      title: t('clientChanges.manager'),
      key: 'manager',
      render: (_, { managerUsername }) => <Person of={managerUsername} />,
    },
  ];
}
