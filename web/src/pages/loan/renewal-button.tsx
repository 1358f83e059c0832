import { Button, Form, Input, InputNumber, Modal, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayHandle } from '../../../../src/domain/approval/separation';
import { ENTERPRISE_SIZES } from '../../../../src/domain/servicing/renewal';
import { createApplication, useApplication, type Application, type ApplicationView } from '../../api/applications';
import { useClient } from '../../api/clients';
import { loanKey, type Loan } from '../../api/loans';
import { parseMoney } from '../../format/money';
import { fromPercent, toPercent } from '../../format/rate';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { percentRule } from '../../terms/terms-fields';
import { MoneyField, TextField } from '../../ui/fields';
import { Loaded } from '../../ui/loaded';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Values {
  principal: string;
  ratePercent: string;
  instalments: number;
  purpose: string;
  size?: string;
}

/** Applies for the loan that renews this one: a case of its own, whose disbursement settles this loan. */
export function RenewalButton({ loan }: { loan: Loan }): ReactNode {
  const { me } = useSession();
  const isMine = may(me.roles, 'APPLICATION_CREATE') && mayHandle(me, loan.managerUsername).allowed;
  if (!isMine || loan.status !== 'CURRENT' || loan.renewedIn !== null || loan.today >= loan.maturityOn) return null;
  return <RenewalDialog loan={loan} />;
}

function RenewalDialog({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  return (
    <>
      <Button onClick={dialog.show}>{t('renewal.title')}</Button>
      <Modal open={dialog.isOpen} footer={null} title={t('renewal.title')} onCancel={dialog.hide} destroyOnHidden>
        <Typography.Paragraph type="secondary">{t('renewal.hint')}</Typography.Paragraph>
        <RenewalBasis loan={loan} />
      </Modal>
    </>
  );
}

/** What the new application takes over from the case and the client of the old loan. */
function RenewalBasis({ loan }: { loan: Loan }): ReactNode {
  const origin = useApplication(loan.applicationNo);
  const client = useClient(loan.clientNo);
  return (
    <Loaded query={origin}>
      {(application) => (
        <Loaded query={client}>
          {({ kind }) => <RenewalForm loan={loan} origin={application} ofCompany={kind === 'COMPANY'} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FormProps {
  loan: Loan;
  origin: Pick<Application, 'security' | 'purpose'>;
  ofCompany: boolean;
}

function RenewalForm({ loan, origin: { security, purpose }, ofCompany }: FormProps): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // What the client is used to stays as it is: only what the form asks for changes.
  const { method, annualRate, instalments, frequency, dueDay, dayCount } = loan.terms;
  const send = (
    { size, principal, purpose: why, ratePercent, instalments: count }: Values,
    key: string,
  ): Promise<ApplicationView> =>
    createApplication(
      {
        clientNo: loan.clientNo,
        productCode: loan.productCode,
        security,
        purpose: why,
        terms: {
          method,
          frequency,
          dueDay,
          dayCount,
          principal: parseMoney(principal),
          annualRate: fromPercent(ratePercent) ?? ratePercent,
          instalments: count,
        },
        renews: { loanNo: loan.no, ...(size === undefined ? {} : { size }) },
      },
      key,
    );
  const required = [{ required: true, message: t('form.required') }];
  return (
    <StepForm<Values, ApplicationView>
      draft={`renewal-${loan.no}`}
      initialValues={{ principal: loan.principal, ratePercent: toPercent(annualRate), instalments, purpose }}
      send={send}
      invalidates={[loanKey(loan.no), ['tasks'], ['applications']]}
      submit={t('renewal.submit')}
      done={t('renewal.done')}
      onDone={({ applicationNo }) => void navigate(`/applications/${applicationNo}`)}
    >
      <MoneyField name="principal" label={t('terms.principal')} extra={t('renewal.principalHint')} />
      <Form.Item
        name="ratePercent"
        label={t('terms.annualRate')}
        rules={[...required, percentRule(t('form.rate'))]}
        extra={t('renewal.rateHint')}
      >
        <Input inputMode="decimal" suffix="%" />
      </Form.Item>
      <Form.Item name="instalments" label={t('terms.instalments')} rules={required}>
        <InputNumber min={1} max={480} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      {ofCompany && (
        <Form.Item name="size" label={t('renewal.size')} rules={required}>
          <Select options={ENTERPRISE_SIZES.map((value) => ({ value, label: t(`renewal.sizes.${value}`) }))} />
        </Form.Item>
      )}
      <TextField name="purpose" label={t('renewal.purpose')} max={500} />
    </StepForm>
  );
}
