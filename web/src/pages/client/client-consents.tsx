import { Empty, Flex, Form, Select, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSENT_KINDS } from '../../../../src/domain/client/consent';
import {
  actOnClient,
  clientPart,
  useConsents,
  useCreditQueries,
  type Consent,
  type CreditQuery,
} from '../../api/client-file';
import { groupMoney } from '../../format/money';
import { chinaToday } from '../../format/date';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';

const PURPOSES = ['LOAN_APPROVAL', 'GUARANTEE_REVIEW', 'POST_LOAN'] as const;

/** What the client has agreed to, and every look at his credit report that rested on it. */
export function ClientConsents({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Section
      title={t('clientFile.consents')}
      id="consents"
      extra={
        <Flex gap={4}>
          <GiveButton no={no} />
          <QueryButton no={no} />
        </Flex>
      }
    >
      <Consents no={no} />
      {may(me.roles, 'CREDIT_REPORT_READ') && <Queries no={no} />}
    </Section>
  );
}

function Consents({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const found = useConsents(no);
  const columns: TableColumnsType<Consent> = [
    { title: t('clientFile.consent'), key: 'kind', render: (_, { kind }) => code('consentKind', kind) },
    { title: t('clientFile.givenOn'), dataIndex: 'givenOn', className: 'number' },
    { title: t('clientFile.validUntil'), key: 'until', render: (_, { validUntil }) => validUntil ?? '—' },
    { title: t('clientFile.evidence'), dataIndex: 'evidence' },
    {
      title: t('clientFile.withdrawnOn'),
      key: 'withdrawn',
      render: (_, consent) => consent.withdrawnOn ?? <WithdrawButton no={no} consent={consent} />,
    },
  ];
  return (
    <Loaded query={found}>
      {({ data }) => (
        <Table<Consent>
          size="small"
          rowKey="id"
          aria-label={t('clientFile.consents')}
          columns={columns}
          dataSource={data}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('clientFile.noConsents')} />,
          }}
        />
      )}
    </Loaded>
  );
}

function Queries({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const found = useCreditQueries(no);
  const columns: TableColumnsType<CreditQuery> = [
    { title: t('clientFile.queriedOn'), dataIndex: 'on', className: 'number' },
    { title: t('clientFile.purpose'), key: 'purpose', render: (_, { purpose }) => code('queryPurpose', purpose) },
    { title: t('clientFile.reference'), dataIndex: 'reference' },
    {
      title: t('clientFile.debt'),
      key: 'debt',
      align: 'right',
      render: (_, { report }) => groupMoney(report.totalDebt),
    },
    {
      title: t('clientFile.overdueNow'),
      key: 'overdue',
      align: 'right',
      render: (_, { report }) => groupMoney(report.overdueNow),
    },
    { title: t('clientFile.queriedBy'), key: 'queriedBy', render: (_, { queriedBy }) => <Person of={queriedBy} /> },
  ];
  return (
    <Loaded query={found} mostlyEmpty>
      {({ data }) =>
        data.length === 0 ? null : (
          <Table<CreditQuery>
            size="small"
            rowKey="id"
            aria-label={t('clientFile.queries')}
            columns={columns}
            dataSource={data}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            scroll={{ x: 'max-content' }}
          />
        )
      }
    </Loaded>
  );
}

function GiveButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  if (!may(me.roles, 'CLIENT_WRITE')) return null;
  return (
    <FormButton<object, unknown>
      draft={`consent-${no}`}
      initialValues={{ kind: 'CREDIT_QUERY', givenOn: chinaToday().format('YYYY-MM-DD') }}
      send={(values, key) => actOnClient(no, 'consents')(filled(values), key)}
      invalidates={[clientPart(no, 'consents')]}
      submit={t('clientFile.give')}
      done={t('clientFile.given')}
    >
      <Form.Item name="kind" label={t('clientFile.consent')}>
        <Select options={CONSENT_KINDS.map((value) => ({ value, label: code('consentKind', value) }))} />
      </Form.Item>
      <DateField name="givenOn" label={t('clientFile.givenOn')} />
      <DateField optional name="validUntil" label={t('clientFile.validUntil')} />
      <TextField name="evidence" label={t('clientFile.evidence')} max={200} />
    </FormButton>
  );
}

function WithdrawButton({ no, consent: { id } }: { no: string; consent: Consent }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'CLIENT_WRITE')) return '—';
  return (
    <FormButton<object, unknown>
      danger
      draft={`consent-withdrawal-${id}`}
      send={(_, key) => actOnClient(no, `consents/${id}/withdrawal`)({}, key)}
      invalidates={[clientPart(no, 'consents')]}
      submit={t('clientFile.withdraw')}
      done={t('clientFile.withdrawn')}
    >
      <p>{t('clientFile.withdrawHint')}</p>
    </FormButton>
  );
}

function QueryButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  if (!may(me.roles, 'CREDIT_QUERY')) return null;
  return (
    <FormButton<{ purpose: string }, unknown>
      draft={`credit-query-${no}`}
      initialValues={{ purpose: 'LOAN_APPROVAL' }}
      send={actOnClient(no, 'credit-queries')}
      invalidates={[clientPart(no, 'credit-queries')]}
      submit={t('clientFile.query')}
      done={t('clientFile.queried')}
      hint={t('clientFile.queryHint')}
    >
      <Form.Item name="purpose" label={t('clientFile.purpose')}>
        <Select options={PURPOSES.map((value) => ({ value, label: code('queryPurpose', value) }))} />
      </Form.Item>
    </FormButton>
  );
}
