import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reassessment } from '../../api/client-changes';
import { Money } from '../../ui/money';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { pathOfCase } from './path-of-case';

type Case = Reassessment['cases'][number];
const STATUS_KINDS = {
  APPLICATION: 'stage',
  LOAN: 'loanStatus',
  FACILITY: 'facilityStatus',
  COMMITMENT: 'commitmentStatus',
} as const;

/** Everything that is not over and hangs on the client: applications, loans, facilities, the security that he gave. */
export function CasesTable({ reassessment }: { reassessment: Reassessment }): ReactNode {
  const { t } = useTranslation();
  const { cases, casesElsewhere, securities } = reassessment;
  const columns: TableColumnsType<Case> = [
    {
      title: t('clientChanges.case'),
      key: 'case',
      render: (_, { kind, no }) => (
        <>
          {t(`clientChanges.caseKinds.${kind}`)} <Link to={pathOfCase(no)}>{no}</Link>
        </>
      ),
    },
    { title: t('clientChanges.as'), key: 'as', render: (_, one) => t(`clientChanges.roles.${one.as}`) },
    {
      title: t('clientChanges.amountOf'),
      key: 'amount',
      align: 'right',
      render: (_, { amount }) => <Money amount={amount} />,
    },
    {
      title: t('clientChanges.caseStatus'),
      key: 'status',
      render: (_, { kind, status }) => <StatusTag kind={STATUS_KINDS[kind]} code={status} />,
    },
    {
      title: t('clientChanges.manager'),
      key: 'manager',
      render: (_, { managerUsername }) => <Person of={managerUsername} />,
    },
  ];
  return (
    <Section title={t('clientChanges.cases')}>
      {cases.length === 0 ? (
        t('clientChanges.noCases')
      ) : (
        <Table<Case>
          size="small"
          rowKey={({ kind, no }) => `${kind} ${no}`}
          columns={columns}
          dataSource={cases}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          scroll={{ x: 'max-content' }}
        />
      )}
      {casesElsewhere > 0 && <p>{t('clientChanges.elsewhere', { count: casesElsewhere })}</p>}
      {securities.length > 0 && (
        <p>
          {t('clientChanges.securities')}{' '}
          {securities.map(({ no, description, applicationNo }) => (
            <span key={no}>
              <Link to={pathOfCase(applicationNo)}>{no}</Link> {description}{' '}
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}
