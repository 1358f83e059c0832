import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApplications, type ApplicationRow } from '../../api/applications';
import { useLoans, type LoanRow } from '../../api/loans';
import { Money } from '../../ui/money';
import { PagedTable } from '../../ui/paged-table';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';

export function ClientLoans({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const loans = useLoans({ clientNo: no });
  const columns: TableColumnsType<LoanRow> = [
    { title: t('loans.no'), key: 'no', render: (_, row) => <Link to={`/loans/${row.no}`}>{row.no}</Link> },
    { title: t('loans.status'), key: 'status', render: (_, row) => <StatusTag kind="loanStatus" code={row.status} /> },
    {
      title: t('loans.riskClass'),
      key: 'class',
      render: (_, row) => <StatusTag kind="riskClass" code={row.riskClass} />,
    },
    {
      title: t('loans.principal'),
      key: 'principal',
      align: 'right',
      render: (_, row) => <Money amount={row.principal} />,
    },
    { title: t('loans.daysOverdue'), dataIndex: 'daysOverdue', align: 'right' },
    {
      title: t('loans.nextDueOn'),
      dataIndex: 'nextDueOn',
      className: 'number',
      render: (on: string | null) => on ?? '—',
    },
  ];
  return (
    <Section title={t('clients.loans')}>
      <PagedTable
        label={t('clients.loans')}
        pages={loans}
        columns={columns}
        rowKey={(row) => row.no}
        empty={t('clients.noLoans')}
      />
    </Section>
  );
}

export function ClientApplications({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const applications = useApplications({ clientNo: no });
  const columns: TableColumnsType<ApplicationRow> = [
    {
      title: t('applications.no'),
      key: 'no',
      render: (_, row) => <Link to={`/applications/${row.no}`}>{row.no}</Link>,
    },
    { title: t('applications.stage'), key: 'stage', render: (_, row) => <StatusTag kind="stage" code={row.stage} /> },
    { title: t('terms.principal'), key: 'amount', align: 'right', render: (_, row) => <Money amount={row.amount} /> },
    { title: t('application.acceptedOn'), dataIndex: 'acceptedOn', className: 'number' },
  ];
  return (
    <Section title={t('clients.applications')}>
      <PagedTable
        label={t('clients.applications')}
        pages={applications}
        columns={columns}
        rowKey={(row) => row.no}
        empty={t('clients.noApplications')}
      />
    </Section>
  );
}
