import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { WARNING_LEVELS } from '../../../../src/domain/warning/policy';
import { useWarnings, type WarningRow } from '../../api/inspections';
import { useSpoken } from '../../i18n/use-code';
import { ExportButton } from '../../lists/export-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { Person } from '../../ui/person';

const STATUSES = ['OPEN', 'LIFTING', 'CLOSED'];

/** The early warnings one may see, the most urgent first. */
export default function WarningsPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const [level] = useFilter('level');
  const warnings = useWarnings({ status, level });
  return (
    <Page
      title={t('warnings.title')}
      actions={
        <>
          <CodeFilter name="level" kind="warningLevel" values={WARNING_LEVELS} label={t('warnings.level')} />
          <CodeFilter name="status" kind="warningStatus" values={STATUSES} label={t('warnings.status')} />
          <ExportButton view={{ name: 'warnings', columns: [], shown: [] }} filter={{ status, level }} />
        </>
      }
    >
      <PagedTable
        label={t('warnings.title')}
        pages={warnings}
        columns={useColumns()}
        rowKey={(row) => row.no}
        empty={status || level ? t('common.noMatch') : t('warnings.empty')}
        onOpen={(row) => void navigate(`/warnings/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<WarningRow> {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return [
    {
      title: t('warnings.no'),
      dataIndex: 'no',
      render: (no: string) => (
        <Link
          to={`/warnings/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    {
      title: t('warnings.level'),
      key: 'level',
      render: (_, row) => <StatusTag kind="warningLevel" code={row.level} />,
    },
    { title: t('warnings.signal'), key: 'title', render: (_, { title }) => spoken(title) },
    { title: t('loans.no'), dataIndex: 'loanNo' },
    { title: t('client.title'), dataIndex: 'clientMasked' },
    {
      title: t('warnings.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="warningStatus" code={row.status} />,
    },
    { title: t('warnings.dueOn'), dataIndex: 'dueOn' },
    { title: t('application.manager'), dataIndex: 'managerUsername', render: (of: string) => <Person of={of} /> },
  ];
}
