import type { TableColumnsType } from 'antd';
import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { askAccountability as askOperation } from '../../../../src/contracts/http/accountability';
import { ACCOUNTABILITY_STATES } from '../../../../src/domain/accountability/accountability';
import {
  askAccountability,
  useAccountability,
  type AccountabilityCase,
  type AccountabilityRow,
} from '../../api/accountability';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { DaysLeft } from '../complaint/days-left';

/** 责任认定: for officers without a part all cases, for the concerned their own. */
export default function AccountabilityPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const cases = useAccountability({ status });
  return (
    <Page
      title={t('accountability.title')}
      actions={
        <>
          <CodeFilter
            name="status"
            kind="accountabilityStatus"
            values={ACCOUNTABILITY_STATES}
            label={t('accountability.status')}
          />
          {may(me.roles, 'ACCOUNTABILITY_ASK') && (
            <>
              <Link to="/accountability-backlog">{t('accountability.backlog')}</Link>
              <AskButton />
            </>
          )}
        </>
      }
    >
      <PagedTable
        label={t('accountability.title')}
        pages={cases}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={status ? t('common.noMatch') : t('accountability.empty')}
        onOpen={({ no }) => void navigate(`/accountability-cases/${no}`)}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<AccountabilityRow> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('accountability.no'),
      key: 'no',
      render: (_, { no }) => <Link to={`/accountability-cases/${no}`}>{no}</Link>,
    },
    { title: t('loans.no'), key: 'loanNo', render: (_, { loanNo }) => <Link to={`/loans/${loanNo}`}>{loanNo}</Link> },
    {
      title: t('accountability.cause'),
      key: 'cause',
      render: (_, { cause }) => (cause === null ? null : code('accountabilityCause', cause)),
    },
    {
      title: t('accountability.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="accountabilityStatus" code={row.status} />,
    },
    { title: t('accountability.askedOn'), key: 'askedOn', dataIndex: 'askedOn', className: 'number' },
    { title: t('accountability.left'), key: 'daysLeft', render: (_, { daysLeft }) => <DaysLeft days={daysLeft} /> },
  ];
}

function AskButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const navigate = useNavigate();
  const { me } = useSession();
  // On a report in confidence only who assesses reports asks.
  const causes = may(me.roles, 'SUSPICION_ASSESS') ? (['SUSPICION', 'AUDIT'] as const) : (['AUDIT'] as const);
  return (
    <FormButton<object, AccountabilityCase>
      ofPage
      primary
      draft="accountability"
      send={(values, key) => askAccountability(checked(askOperation.body, filled(values)), key)}
      invalidates={[['accountability-cases'], ['tasks']]}
      submit={t('accountability.ask')}
      hint={t('accountability.askHint')}
      done={t('accountability.done')}
      onDone={({ no }) => void navigate(`/accountability-cases/${no}`)}
    >
      <TextField name="loanNo" label={t('loans.no')} />
      <Form.Item
        name="cause"
        label={t('accountability.cause')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select
          options={causes.map((value) => ({
            value,
            label: code('accountabilityCause', value),
          }))}
        />
      </Form.Item>
      <TextField name="reference" label={t('accountability.reference')} />
      <TextField name="reason" label={t('accountability.reason')} max={2000} />
    </FormButton>
  );
}
