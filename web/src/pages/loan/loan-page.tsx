import { Col, Descriptions, Row, Space, Tabs } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAccount, useLoan, type Loan, type LoanAccount } from '../../api/loans';
import { useProductName } from '../../api/products';
import { percent } from '../../format/rate';
import { useCode } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { Loaded } from '../../ui/loaded';
import { LoadedPage } from '../../ui/loaded-page';
import { ClientLink } from '../../ui/client-link';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PapersButton, type PrintablePaper } from '../../ui/papers-button';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { WorkflowLink } from '../../ui/workflow-link';
import { Balances } from './balances';
import { ClassPanel } from './class-panel';
import { CollateralTab } from './collateral/collateral-tab';
import { DueDayButton } from './due-day-button';
import { DueDays } from './due-days';
import { CallInButtons, FeeButton } from './entry-buttons';
import { ExtensionButton } from './extension-button';
import { FiguresTab } from './figures/figures-tab';
import { Extensions } from './extensions';
import { Journal } from './journal';
import { LoanTimeline } from './loan-timeline';
import { PrepaymentButton } from './prepayment-button';
import { PrepaymentCompareButton } from './prepayment-compare';
import { ReleasePanel } from '../workout/release-panel';
import { RenewalButton } from './renewal-button';
import { RepaymentAccountPanel } from './repayment-account';
import { RepaymentButton } from './repayment-button';
import { RestructuringButton } from './restructuring-button';
import { Restructurings } from './restructurings';
import { Schedule } from './schedule';
import { TaskPanel } from './task-panel';
import { Transactions } from './transactions';
import { TravelButton } from '../../ui/travel-button';
import { WatchPanel } from './watch-panel';
import { WaiverButton } from './waiver-button';
import { Waivers } from './waivers';
import { Person } from '../../ui/person';

export default function LoanPage(): ReactNode {
  const { no = '' } = useParams();
  const loan = useLoan(no);
  return <LoadedPage query={loan}>{(data) => <LoanFile key={data.no} loan={data} />}</LoadedPage>;
}

function LoanFile({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const [asOf, setAsOf] = useState<Dayjs | null>(null);
  const account = useAccount(loan.no, asOf?.format('YYYY-MM-DD'));
  const chooseDay = (
    <DatePicker
      size="small"
      aria-label={t('loan.asOfDay')}
      placeholder={t('loan.asOfDay')}
      value={asOf}
      minDate={dayjs(loan.disbursedOn)}
      onChange={setAsOf}
    />
  );
  return (
    <Page
      title={t('loan.title', { no: loan.no })}
      beside={
        <Space size={4} wrap>
          <StatusTag kind="loanStatus" code={loan.status} />
          <StatusTag kind="riskClass" code={loan.riskClass} />
          <span>{t('loan.today', { on: loan.today })}</span>
          <RenewalLinks loan={loan} />
        </Space>
      }
      actions={<LoanActions loan={loan} />}
    >
      <TaskPanel no={loan.no} />
      <Loaded query={account}>{(data) => <Balances account={data} nextDueOn={loan.nextDueOn} />}</Loaded>
      <Row gutter={16}>
        <Col xs={24} xl={16}>
          <Section title={t('loan.account')} extra={chooseDay}>
            <Loaded query={account}>{(data) => <AccountTabs loan={loan} account={data} />}</Loaded>
          </Section>
          <LoanTimeline no={loan.no} />
        </Col>
        <Col xs={24} xl={8}>
          <LoanFacts loan={loan} />
          {loan.status === 'SETTLED' ? (
            <ReleasePanel narrow at={{ of: 'loans', no: loan.no }} managerUsername={loan.managerUsername} />
          ) : null}
          <ClassPanel loan={loan} />
          <WatchPanel loan={loan} />
          <RepaymentAccountPanel loan={loan} />
        </Col>
      </Row>
    </Page>
  );
}

/** The line of loans that this one stands in. */
function RenewalLinks({ loan: { renews, renewedIn } }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {renews !== null && <Link to={`/loans/${renews}`}>{t('renewal.renews', { no: renews })}</Link>}
      {renewedIn !== null && renewedIn.loanNo !== null && (
        <Link to={`/loans/${renewedIn.loanNo}`}>{t('renewal.renewedIn', { no: renewedIn.loanNo })}</Link>
      )}
      {renewedIn !== null && renewedIn.loanNo === null && (
        <Link to={`/applications/${renewedIn.applicationNo}`}>
          {t('renewal.pending', { no: renewedIn.applicationNo })}
        </Link>
      )}
    </>
  );
}

function LoanActions({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <RepaymentButton loan={loan} />
      <PrepaymentButton loan={loan} />
      <PrepaymentCompareButton loan={loan} />
      <DueDayButton loan={loan} />
      <ExtensionButton loan={loan} />
      <RenewalButton loan={loan} />
      <RestructuringButton loan={loan} />
      <WaiverButton loan={loan} />
      <FeeButton loan={loan} />
      <CallInButtons loan={loan} />
      {loan.status !== 'CURRENT' ? <Link to={`/workouts/${loan.no}`}>{t('workout.open')}</Link> : null}
      <Link to={`/simulation?loanNo=${loan.no}`}>{t('simulation.ofLoan')}</Link>
      <PapersButton papers={papersOf(loan)} />
      <TravelButton subject={{ loanNo: loan.no }} today={loan.today} />
      <WorkflowLink url={loan.workflowUrl} />
    </>
  );
}

function AccountTabs({ loan, account }: { loan: Loan; account: LoanAccount }): ReactNode {
  const { t } = useTranslation();
  const { no, status } = loan;
  return (
    <Tabs
      items={[
        { key: 'schedule', label: t('loan.schedule'), children: <Schedule account={account} /> },
        {
          key: 'transactions',
          label: t('loan.transactions'),
          children: <Transactions no={no} transactions={account.transactions} closed={status === 'SETTLED'} />,
        },
        { key: 'journal', label: t('loan.journal'), children: <Journal no={no} /> },
        { key: 'extensions', label: t('extension.tab'), children: <Extensions no={no} /> },
        { key: 'due-days', label: t('dueDay.tab'), children: <DueDays no={no} /> },
        { key: 'restructurings', label: t('restructuring.tab'), children: <Restructurings no={no} /> },
        { key: 'waivers', label: t('waiver.tab'), children: <Waivers no={no} /> },
        { key: 'figures', label: t('covenants.tab'), children: <FiguresTab loan={loan} /> },
        { key: 'collateral', label: t('collateral.tab'), children: <CollateralTab loan={loan} /> },
      ]}
    />
  );
}

function LoanFacts({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const productName = useProductName();
  const facts: [string, ReactNode][] = [
    [t('client.title'), <ClientLink key="client" of={loan} />],
    [t('application.product'), productName(loan.productCode)],
    [
      t('loan.application'),
      <Link key="application" to={`/applications/${loan.applicationNo}`}>
        {loan.applicationNo}
      </Link>,
    ],
    [t('loans.disbursed'), <Money key="disbursed" amount={loan.disbursed} />],
    [t('terms.method'), code('method', loan.terms.method)],
    [t('terms.annualRate'), percent(loan.terms.annualRate)],
    [t('terms.instalments'), String(loan.terms.instalments)],
    [t('terms.disbursedOn'), loan.disbursedOn],
    [t('loans.maturityOn'), loan.maturityOn],
    [t('application.manager'), <Person key="manager" of={loan.managerUsername} />],
  ];
  return (
    <Section title={t('loan.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}

/** A letter while something is overdue, a certificate once nothing is owed. */
function papersOf({ no, status }: Loan): PrintablePaper[] {
  const kinds: PrintablePaper['kind'][] = ['repayment-plan'];
  if (status === 'OVERDUE') kinds.push('reminder-letter');
  if (status === 'SETTLED') kinds.push('settlement-certificate');
  return kinds.map((kind) => ({ kind, href: `loans/${no}/papers/${kind}` }));
}
