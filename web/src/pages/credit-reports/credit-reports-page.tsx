import { Empty, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  buildCreditReport,
  reportsKey,
  useCreditReport,
  useCreditReports,
  type Report,
  type ReportDetail,
} from '../../api/credit-reporting';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ClientLink } from '../../ui/client-link';
import { DateField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Person } from '../../ui/person';
import { chinaToday } from '../../format/date';

/** Every list of arrears for the credit bureau: what is reported, what is held back and why, what is corrected. */
export default function CreditReportsPage(): ReactNode {
  const { t } = useTranslation();
  const found = useCreditReports();
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Page title={t('creditReports.title')} actions={<BuildButton />}>
      <Loaded query={found}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('creditReports.empty')} />
          ) : (
            <>
              <Reports data={data} choose={choose} />
              <Detail no={chosen ?? data[0]?.no ?? ''} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function BuildButton(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'CREDIT_REPORT_BUILD')) return null;
  return (
    <FormButton<{ asOf: string }, unknown>
      ofPage
      draft="credit-report"
      submit={t('creditReports.build')}
      done={t('creditReports.built')}
      invalidates={[reportsKey, ['tasks'], ['legal-calendar']]}
      primary
      initialValues={{ asOf: chinaToday().startOf('month').subtract(1, 'day').format('YYYY-MM-DD') }}
      send={({ asOf }, key) => buildCreditReport({ asOf }, key)}
    >
      <DateField name="asOf" label={t('creditReports.asOf')} extra={t('creditReports.asOfHint')} />
    </FormButton>
  );
}

function Reports({ data, choose }: { data: Report[]; choose: (no: string) => void }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Report> = [
    {
      title: t('creditReports.no'),
      key: 'no',
      render: (_, { no }) => (
        <a
          href={`#${no}`}
          onClick={() => {
            choose(no);
          }}
        >
          {no}
        </a>
      ),
    },
    { title: t('creditReports.asOf'), dataIndex: 'asOf', className: 'number' },
    { title: t('creditReports.reported'), dataIndex: 'reported', align: 'right' },
    { title: t('creditReports.held'), dataIndex: 'held', align: 'right' },
    { title: t('creditReports.corrections'), dataIndex: 'corrections', align: 'right' },
    { title: t('creditReports.by'), dataIndex: 'builtBy', render: (by: string) => <Person of={by} /> },
  ];
  return (
    <Table<Report>
      size="small"
      rowKey="no"
      columns={columns}
      dataSource={data}
      pagination={{ pageSize: 12 }}
      scroll={{ x: 'max-content' }}
    />
  );
}

type Item = ReportDetail['items'][number];

function Detail({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const found = useCreditReport(no);
  const columns: TableColumnsType<Item> = [
    {
      title: t('creditReports.loan'),
      key: 'loan',
      render: (_, { loanNo }) => <Link to={`/workouts/${loanNo}`}>{loanNo}</Link>,
    },
    { title: t('client.title'), key: 'client', render: (_, item) => <ClientLink of={item} /> },
    { title: t('creditReports.days'), dataIndex: 'daysOverdue', align: 'right' },
    {
      title: t('creditReports.class'),
      key: 'class',
      render: (_, { riskClass }) => <StatusTag kind="riskClass" code={riskClass} />,
    },
    {
      title: t('creditReports.overdue'),
      key: 'overdue',
      align: 'right',
      render: (_, { overdue }) => <Money amount={overdue} />,
    },
    { title: t('creditReports.noticeSentOn'), key: 'told', render: (_, { noticeSentOn }) => noticeSentOn ?? '—' },
    { title: t('creditReports.result'), key: 'result', render: (_, item) => <Result item={item} /> },
  ];
  return (
    <Loaded query={found}>
      {({ items, corrections, asOf }) => (
        <Section title={`${no} · ${asOf}`} id={no}>
          <Table<Item>
            size="small"
            rowKey="loanNo"
            columns={columns}
            dataSource={items}
            scroll={{ x: 'max-content' }}
          />
          {corrections.map(({ objectionNo, loanNo, correction }) => (
            <p key={objectionNo}>{`${t('creditReports.correction')} ${objectionNo} · ${loanNo}: ${correction}`}</p>
          ))}
        </Section>
      )}
    </Loaded>
  );
}

export function Result({ item: { heldFor, disputed } }: { item: Pick<Item, 'heldFor' | 'disputed'> }): ReactNode {
  const { t } = useTranslation();
  if (heldFor !== null) return t(`creditReports.heldFor.${heldFor}`);
  return disputed ? t('creditReports.disputed') : t('creditReports.willReport');
}
