import { Card, Col, Empty, Form, InputNumber, Row, Spin, Tabs } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { simulateSchema } from '../../../../src/contracts/simulate';
import { useLoanSimulation, useSimulation } from '../../api/simulations';
import type { LoanAccount } from '../../api/loans';
import { asFailure } from '../../http/failure';
import { TermsFields } from '../../terms/terms-fields';
import { DateField } from '../../ui/fields';
import { FailureAlert } from '../../ui/failure-alert';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { useSettled } from '../../ui/use-settled';
import { Balances } from '../loan/balances';
import { Schedule } from '../loan/schedule';
import { Transactions } from '../loan/transactions';
import { AccountChart } from './account-chart';
import { EventRows } from './event-rows';
import { LoadLoan } from './load-loan';
import { inputOf, START, valuesOf, type Values } from './simulation-values';

/** An account as of any day from terms and dated events: the very function that books (`xindai simulate`). Nothing is booked. */
export default function SimulationPage(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const loanNo = search.get('loanNo') ?? '';
  const loaded = useLoanSimulation(loanNo);
  const [form] = Form.useForm<Values>();
  const terms = loaded.data?.terms ?? null;
  useEffect(() => {
    if (loaded.data) form.setFieldsValue(valuesOf(loaded.data));
  }, [loaded.data, form]);
  const load = async (no: string): Promise<void> => {
    if (no !== loanNo) setSearch(no === '' ? {} : { loanNo: no }, { preventScrollReset: true });
    else if (no !== '') {
      // The same loan again: as it stands now, and without what was typed since.
      const { data } = await loaded.refetch();
      if (data) form.setFieldsValue(valuesOf(data));
    }
  };
  const values = Form.useWatch([], form) as Values | undefined;
  const input = simulateSchema.safeParse(inputOf(values ?? START, terms));
  // Until the loan is read the form holds what nobody asked for.
  const settled = useSettled(input.success && !loaded.isLoading ? input.data : null);
  const account = useSimulation(settled);
  const wrong = input.success ? undefined : input.error.issues.find(({ path }) => path[0] === 'events')?.path[1];
  return (
    <Page title={t('simulation.title')}>
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={10}>
          <Section title={t('simulation.terms')}>
            <LoadLoan
              no={loanNo}
              failure={loanNo !== '' && loaded.error ? asFailure(loaded.error) : null}
              onLoad={(no) => void load(no)}
            />
            <Form<Values> form={form} layout="vertical" initialValues={START}>
              <TermsFields />
              <Row gutter={16}>
                <Col xs={24} sm={12}>
                  <DateField name="disbursedOn" label={t('terms.disbursedOn')} />
                </Col>
                <Col xs={24} sm={12}>
                  <Form.Item name="graceDays" label={t('simulation.graceDays')}>
                    <InputNumber min={0} max={366} precision={0} style={{ width: '100%' }} />
                  </Form.Item>
                </Col>
              </Row>
              <DateField name="asOf" label={t('simulation.asOf')} />
              <EventRows />
            </Form>
          </Section>
        </Col>
        <Col xs={24} xl={14}>
          {account.error && <FailureAlert failure={asFailure(account.error)} onRetry={() => void account.refetch()} />}
          {input.success && !account.error && account.data && (
            <Spin spinning={account.isPlaceholderData} delay={300}>
              <Account account={account.data} />
            </Spin>
          )}
          {!input.success && (
            <Card size="small">
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={
                  typeof wrong === 'number'
                    ? t('simulation.eventIncomplete', { number: wrong + 1 })
                    : t('calculator.incomplete')
                }
              />
            </Card>
          )}
        </Col>
      </Row>
    </Page>
  );
}

function Account({ account }: { account: LoanAccount }): ReactNode {
  const { t } = useTranslation();
  const next = account.schedule.find(({ dueOn }) => dueOn > account.asOf);
  return (
    <>
      <Section
        title={t('simulation.account', { on: account.asOf })}
        extra={
          <>
            <StatusTag kind="loanStatus" code={account.status} />
            <StatusTag kind="riskClass" code={account.riskClass} />
          </>
        }
      >
        <Balances account={account} nextDueOn={next?.dueOn ?? null} />
        <AccountChart schedule={account.schedule} />
      </Section>
      <Section title={t('simulation.workings')}>
        <Tabs
          items={[
            {
              key: 'transactions',
              label: t('loan.transactions'),
              children: <Transactions no={null} transactions={account.transactions} />,
            },
            { key: 'schedule', label: t('loan.schedule'), children: <Schedule account={account} /> },
          ]}
        />
      </Section>
    </>
  );
}
