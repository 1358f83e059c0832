import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loanKey, prepay, quotePrepayment, type Loan } from '../../api/loans';
import { asFailure } from '../../http/failure';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { moneyRule } from '../../terms/terms-fields';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { FailureAlert } from '../../ui/failure-alert';
import { Money } from '../../ui/money';
import { StepForm } from '../../ui/step-form';
import { useSettled } from '../../ui/use-settled';
import { prepaymentBody, type PrepaymentValues } from './prepayment-body';
import { useDialog } from '../../ui/use-dialog';

interface Values extends PrepaymentValues<Dayjs> {
  reference: string;
}

/** Trial of an early repayment, in part or in full, and its booking. */
export function PrepaymentButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'PREPAYMENT_BOOK') || loan.status === 'SETTLED') return null;
  const send = (values: Values, key: string): Promise<unknown> =>
    prepay(loan.no)({ ...prepaymentBody(values), reference: values.reference.trim() }, key);
  return (
    <>
      <Button onClick={dialog.show}>{t('prepayment.title')}</Button>
      <Dialog open={dialog.isOpen} title={t('prepayment.title')} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={`prepayment-${loan.no}`}
          initialValues={{ on: dayjs(loan.today), full: true, mode: 'REDUCE_INSTALMENT' }}
          send={send}
          invalidates={[loanKey(loan.no)]}
          submit={t('prepayment.submit')}
          done={t('prepayment.done')}
          onDone={dialog.hide}
        >
          <Fields loan={loan} />
        </StepForm>
      </Dialog>
    </>
  );
}

function Fields({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const full = Form.useWatch<boolean | undefined>('full', Form.useFormInstance<Values>()) ?? true;
  const required = { required: true, message: t('form.required') };
  const kinds = [
    { value: true, label: t('prepayment.full') },
    { value: false, label: t('prepayment.partly') },
  ];
  const modes = (['REDUCE_INSTALMENT', 'REDUCE_TERM'] as const).map((value) => ({
    value,
    label: code('prepaymentMode', value),
  }));
  return (
    <>
      <Form.Item name="full" label={t('prepayment.kind')}>
        <Radio.Group options={kinds} />
      </Form.Item>
      {!full && (
        <>
          <Form.Item name="amount" label={t('repayment.amount')} rules={[required, moneyRule(t('form.money'))]}>
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
          <Form.Item name="mode" label={t('prepayment.mode')}>
            <Radio.Group options={modes} />
          </Form.Item>
        </>
      )}
      <Form.Item name="on" label={t('prepayment.on')} rules={[required]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Trial loan={loan} />
      <Form.Item
        name="reference"
        label={t('repayment.reference')}
        extra={t('repayment.referenceHint')}
        rules={[{ ...required, whitespace: true }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function Trial({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const values = Form.useWatch([], Form.useFormInstance<Values>()) as Values | undefined;
  const body = useSettled(values ? prepaymentBody(values) : null);
  const quote = useQuery({
    queryKey: ['loans', loan.no, 'prepayment-quote', body],
    queryFn: () => quotePrepayment(loan.no, body),
    enabled: body !== null,
  });
  if (quote.error) return <FailureAlert failure={asFailure(quote.error)} />;
  if (!quote.data) return null;
  return (
    <Descriptions size="small" column={2} bordered style={{ marginBlockEnd: 16 }}>
      <Descriptions.Item label={t('prepayment.toPay')}>
        <Money amount={quote.data.received} strong />
      </Descriptions.Item>
      <Descriptions.Item label={t('prepayment.interestSaved')}>
        <Money amount={quote.data.interestSaved} />
      </Descriptions.Item>
      <Descriptions.Item label={t('balances.payoff')}>
        <Money amount={quote.data.payoff} />
      </Descriptions.Item>
      <Descriptions.Item label={t('parts.fee')}>
        <Money amount={quote.data.fee} />
      </Descriptions.Item>
    </Descriptions>
  );
}
