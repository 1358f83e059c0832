import { Button, Descriptions, Flex, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  accountsKey,
  changeAccounts,
  useRepaymentAccounts,
  type AccountStep,
  type RepaymentAccounts,
} from '../../api/repayment-account';
import type { Loan } from '../../api/loans';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

/** From where the loan is repaid, and whether the bank may take it from there. */
export function RepaymentAccountPanel({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const accounts = useRepaymentAccounts(loan.no);
  return (
    <Section title={t('repaymentAccount.title')}>
      <Loaded query={accounts}>
        {(data) => (
          <>
            <Facts accounts={data} />
            <Steps loan={loan} accounts={data} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

const inForce = ({ mandates }: RepaymentAccounts) => mandates.find(({ status }) => status === 'ACTIVE');

function Facts({ accounts }: { accounts: RepaymentAccounts }): ReactNode {
  const { t } = useTranslation();
  const mandate = inForce(accounts);
  const facts: [string, string][] = [
    [t('repaymentAccount.account'), accounts.accountMasked ?? '—'],
    [
      t('repaymentAccount.mandate'),
      mandate === undefined
        ? t('repaymentAccount.none')
        : t('repaymentAccount.signed', { no: mandate.no, on: mandate.signedOn }),
    ],
  ];
  return (
    <Descriptions size="small" column={1} items={facts.map(([label, children]) => ({ key: label, label, children }))} />
  );
}

function Steps({ loan, accounts }: { loan: Loan; accounts: RepaymentAccounts }): ReactNode {
  const { me } = useSession();
  if (!may(me.roles, 'REPAYMENT_ACCOUNT') || loan.status === 'SETTLED') return null;
  const hasMandate = inForce(accounts) !== undefined;
  return (
    <Flex gap="small" wrap style={{ marginBlockStart: 8 }}>
      <StepButton no={loan.no} step="repayment-account" />
      {!hasMandate && accounts.accountMasked !== null && <StepButton no={loan.no} step="mandates" />}
      {hasMandate && <StepButton no={loan.no} step="mandate-revocations" />}
    </Flex>
  );
}

interface Values {
  account?: string;
  signedOn?: Dayjs;
  evidence?: string;
  reason?: string;
}

function StepButton({ no, step }: { no: string; step: AccountStep }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const title = t(`repaymentAccount.step.${step}`);
  const send = ({ signedOn, ...values }: Values, key: string): Promise<RepaymentAccounts> =>
    changeAccounts(no, step)({ ...values, ...(signedOn ? { signedOn: signedOn.format('YYYY-MM-DD') } : {}) }, key);
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {title}
      </Button>
      <Dialog open={dialog.isOpen} title={title} onCancel={dialog.hide}>
        <StepForm<Values, RepaymentAccounts>
          draft={`${step}-${no}`}
          send={send}
          invalidates={[accountsKey(no)]}
          submit={title}
          done={t('repaymentAccount.done')}
          onDone={dialog.hide}
        >
          <StepFields step={step} />
        </StepForm>
      </Dialog>
    </>
  );
}

function StepFields({ step }: { step: AccountStep }): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <>
      {step === 'repayment-account' && (
        <Form.Item
          name="account"
          label={t('repaymentAccount.account')}
          rules={[required, { pattern: /^\d{8,32}$/, message: t('repaymentAccount.digits') }]}
        >
          <Input inputMode="numeric" maxLength={32} />
        </Form.Item>
      )}
      {step === 'mandates' && (
        <Form.Item name="signedOn" label={t('repaymentAccount.signedOn')} rules={[required]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      )}
      {step !== 'mandate-revocations' && (
        <Form.Item name="evidence" label={t('repaymentAccount.evidence')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      {step !== 'mandates' && (
        <Form.Item name="reason" label={t('repaymentAccount.reason')} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      )}
    </>
  );
}
