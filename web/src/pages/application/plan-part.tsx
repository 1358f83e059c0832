import { Checkbox, Form, Input, Radio, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application, type PlannedPayments } from '../../api/applications';
import { groupMoney, parseMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { moneyRule } from '../../terms/terms-fields';
import { CardRows } from '../../ui/card-rows';
import { FormButton } from '../../ui/form-button';
import { ConditionsField } from './conditions-field';
import { PaymentTable } from './payments';

interface Values {
  conditionsConfirmed: string[];
  payments?: { payee: string; mode: 'ENTRUSTED' | 'SELF'; amount: string; account?: string }[];
  giveUpRest?: boolean;
}

/** 支付计划: what was paid of it so far, and the order for what is still to be paid. */
export function PlanPart({
  application: { no },
  plan: { data, principal, paid, remaining },
}: {
  application: Application;
  plan: PlannedPayments;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {data.length > 0 && (
        <>
          <Typography.Paragraph>
            {t('step.DISBURSE.plan.remaining', {
              remaining: groupMoney(remaining),
              principal: groupMoney(principal),
              paid: groupMoney(paid),
            })}
          </Typography.Paragraph>
          <PaymentTable payments={data} />
        </>
      )}
      <PlanButton no={no} isUnderWay={paid !== '0.00'} />
    </>
  );
}

function PlanButton({ no, isUnderWay }: { no: string; isUnderWay: boolean }): ReactNode {
  const { t } = useTranslation();
  const send = ({ payments = [], ...values }: Values, key: string): Promise<unknown> => {
    const wired = payments.map(({ amount, account = '', ...payment }) => ({
      ...payment,
      amount: parseMoney(amount),
      ...(account === '' ? {} : { account }),
    }));
    return takeStep(no, 'payment-plan')({ ...values, payments: wired }, key);
  };
  return (
    <FormButton<Values, unknown>
      draft={`payment-plan-${no}`}
      initialValues={{ conditionsConfirmed: [], payments: [{ payee: '', mode: 'ENTRUSTED', amount: '' }] }}
      send={send}
      invalidates={[applicationKey(no), ['tasks'], ['loans']]}
      title={t('step.DISBURSE.plan.title')}
      submit={t('step.DISBURSE.plan.submit')}
      done={t('step.DISBURSE.done')}
      hint={t('step.DISBURSE.plan.hint')}
    >
      <ConditionsField />
      <Payees />
      {isUnderWay && (
        <Form.Item name="giveUpRest" valuePropName="checked">
          <Checkbox>{t('step.DISBURSE.plan.giveUpRest')}</Checkbox>
        </Form.Item>
      )}
    </FormButton>
  );
}

function Payees(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  const modes = (['ENTRUSTED', 'SELF'] as const).map((value) => ({ value, label: code('paymentMode', value) }));
  return (
    <CardRows
      name="payments"
      fresh={{ mode: 'ENTRUSTED' }}
      least={0}
      labels={{ add: t('step.DISBURSE.plan.add'), remove: t('step.DISBURSE.plan.remove') }}
    >
      {(row) => (
        <>
          <Form.Item name={[row, 'payee']} label={t('step.DISBURSE.plan.payee')} rules={[required]}>
            <Input maxLength={80} autoComplete="off" />
          </Form.Item>
          <Form.Item name={[row, 'mode']} label={t('step.DISBURSE.mode')} rules={[required]}>
            <Radio.Group options={modes} />
          </Form.Item>
          <Form.Item
            name={[row, 'amount']}
            label={t('step.DISBURSE.plan.amount')}
            rules={[required, moneyRule(t('form.money'))]}
          >
            <Input prefix="¥" inputMode="decimal" autoComplete="off" />
          </Form.Item>
          <Form.Item name={[row, 'account']} label={t('step.DISBURSE.plan.account')}>
            <Input maxLength={32} inputMode="numeric" autoComplete="off" />
          </Form.Item>
        </>
      )}
    </CardRows>
  );
}
