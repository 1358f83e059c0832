import { Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../api/loans';
import { DateField, TextField } from '../../ui/fields';

/** A loan that is repaid at once gets another day, every other more instalments. */
export function LaterFields({ loan, optional }: { loan: Loan; optional?: true }): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  const atOnce = loan.terms.method === 'BULLET' || loan.terms.method === 'INTEREST_ONLY';
  if (atOnce)
    return (
      <DateField name="newMaturity" label={t('extension.newMaturity')} {...(optional === true ? { optional } : {})} />
    );
  return (
    <Form.Item name="addInstalments" label={t('extension.addInstalments')} rules={optional === true ? [] : [required]}>
      <InputNumber min={1} max={1200} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}

/** Why the contract is changed, and what pays the loan then. */
export function ReasonFields(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="reason" label={t('extension.reason')} max={2000} />
      <TextField name="repaymentSource" label={t('extension.repaymentSource')} max={2000} />
    </>
  );
}
