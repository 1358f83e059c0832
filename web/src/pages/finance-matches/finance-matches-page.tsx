import { Flex, Form, Input, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { MONTH } from '../../../../src/domain/finance-match/period';
import { MATCH_STATUSES } from '../../../../src/domain/finance-match/settle';
import {
  FINANCE_MATCHES,
  openFinanceMatch,
  useFinanceMatches,
  type FinanceMatch,
  type MatchRow,
} from '../../api/finance-matches';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { useBranchName } from '../../ui/branch';
import { BranchSelect } from '../../ui/branch-select';
import { FormButton } from '../../ui/form-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';

/** 财务对账: which months and cases are reconciled with finance, and which wait. */
export default function FinanceMatchesPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const branchName = useBranchName();
  const [status] = useFilter('status');
  const columns: TableColumnsType<MatchRow> = [
    { title: t('financeMatch.no'), key: 'no', render: (_, { no }) => <Link to={`/finance-matches/${no}`}>{no}</Link> },
    {
      title: t('financeMatch.subject'),
      key: 'subject',
      render: (_, { kind, branchCode, to, loanNo }) =>
        kind === 'MONTH' ? (
          `${branchName(branchCode)} ${to.slice(0, 7)}`
        ) : (
          <Link to={`/loans/${loanNo ?? ''}`}>{loanNo}</Link>
        ),
    },
    { title: t('financeMatch.to'), dataIndex: 'to', className: 'number' },
    { title: t('financeMatch.signBy'), dataIndex: 'signBy', className: 'number' },
    {
      title: t('financeMatch.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="matchStatus" code={row.status} />,
    },
    { title: t('financeMatch.lines'), dataIndex: 'lines', align: 'right' },
    { title: t('financeMatch.differing'), dataIndex: 'differing', align: 'right' },
    { title: t('financeMatch.openedBy'), key: 'by', render: (_, { openedBy }) => <Person of={openedBy} /> },
  ];
  return (
    <Page title={t('financeMatch.title')} actions={<OpenButton />}>
      <Flex gap="small" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter name="status" kind="matchStatus" values={MATCH_STATUSES} label={t('financeMatch.status')} />
      </Flex>
      <PagedTable
        label={t('financeMatch.title')}
        pages={useFinanceMatches({ status })}
        columns={columns}
        rowKey={({ no }) => no}
        empty={status ? t('common.noMatch') : t('financeMatch.empty')}
        onOpen={({ no }) => void navigate(`/finance-matches/${no}`)}
      />
    </Page>
  );
}

/** Begins the reconciliation of a month that has ended; one that is there already is opened. */
function OpenButton(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  if (!may(me.roles, 'FINANCE_MATCH_OPEN')) return null;
  return (
    <FormButton<{ branchCode: string; month: string }, FinanceMatch>
      ofPage
      primary
      draft="finance-match"
      initialValues={{ branchCode: me.branchCode }}
      send={(values, key) => openFinanceMatch({ kind: 'MONTH', ...values }, key)}
      invalidates={[FINANCE_MATCHES]}
      submit={t('financeMatch.open')}
      done={t('financeMatch.opened')}
      onDone={({ no }) => void navigate(`/finance-matches/${no}`)}
      hint={t('financeMatch.openHint')}
    >
      <Form.Item
        name="branchCode"
        label={t('financeMatch.branch')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <BranchSelect />
      </Form.Item>
      <Form.Item
        name="month"
        label={t('financeMatch.month')}
        rules={[
          { required: true, message: t('form.required') },
          { pattern: MONTH, message: t('financeMatch.monthHint') },
        ]}
        extra={t('financeMatch.monthHint')}
      >
        <Input maxLength={7} autoComplete="off" />
      </Form.Item>
    </FormButton>
  );
}
