import { Button, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loanKey, repay, useAccount, type Loan, type LoanAccount } from '../../api/loans';
import { addMoney, parseMoney, toFen } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { moneyRule } from '../../terms/terms-fields';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Values {
  amount: string;
  receivedOn: Dayjs;
  reference: string;
}

/** What is owed by today: `due` stands as of the day the loan was last brought forward, and penalty interest has run since. */
function owedNow(loan: Loan, account: LoanAccount | undefined): string {
  if (account === undefined) return loan.due;
  const { principalOverdue, interestDue, penalty, compound, fee } = account.balances;
  const owed = addMoney([principalOverdue, interestDue, penalty, compound, fee]);
  return toFen(owed) > toFen(loan.due) ? owed : loan.due;
}

export function RepaymentButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  const { data: account } = useAccount(loan.no);
  const amount = owedNow(loan, account);
  const required = { required: true, message: t('form.required') };
  if (!may(me.roles, 'REPAYMENT_BOOK') || loan.status === 'SETTLED') return null;
  const send = (values: Values, key: string): Promise<unknown> =>
    repay(loan.no)(
      {
        amount: parseMoney(values.amount),
        receivedOn: values.receivedOn.format('YYYY-MM-DD'),
        reference: values.reference.trim(),
      },
      key,
    );
  return (
    <>
      <Button type="primary" onClick={dialog.show}>
        {t('repayment.title')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('repayment.title')} onCancel={dialog.hide} destroyOnHidden>
        <StepForm<Values, unknown>
          draft={`repayment-${loan.no}`}
          initialValues={{ receivedOn: dayjs(loan.today), ...(amount === '0.00' ? {} : { amount }) }}
          send={send}
          invalidates={[loanKey(loan.no), ['collections'], ['tasks']]}
          submit={t('repayment.submit')}
          done={t('repayment.done')}
          onDone={dialog.hide}
        >
          <Form.Item
            name="amount"
            label={t('repayment.amount')}
            extra={t('form.moneyHint')}
            rules={[required, moneyRule(t('form.money'))]}
          >
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
          <Form.Item name="receivedOn" label={t('repayment.receivedOn')} rules={[required]}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name="reference"
            label={t('repayment.reference')}
            extra={t('repayment.referenceHint')}
            rules={[{ ...required, whitespace: true }]}
          >
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
