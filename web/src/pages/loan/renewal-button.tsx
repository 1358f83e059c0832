import { Button, Form, InputNumber, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { mayHandle } from '../../../../src/domain/approval/separation';
import { ENTERPRISE_SIZES } from '../../../../src/domain/servicing/renewal';
import { createApplication, useApplication, type Application, type ApplicationView } from '../../api/applications';
import { useClient } from '../../api/clients';
import { loanKey, type Loan } from '../../api/loans';
import { useLpr, type LprHistory } from '../../api/oversight';
import { parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { RateFields } from '../../terms/rate-fields';
import { fromRate, toRate, type RateValues } from '../../terms/rate-values';
import { Dialog } from '../../ui/dialog';
import { MoneyField, TextField } from '../../ui/fields';
import { Loaded } from '../../ui/loaded';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Values extends RateValues {
  principal: string;
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
      <Dialog open={dialog.isOpen} title={t('renewal.title')} onCancel={dialog.hide} destroyOnHidden>
        <Typography.Paragraph type="secondary">{t('renewal.hint')}</Typography.Paragraph>
        <RenewalBasis loan={loan} />
      </Dialog>
    </>
  );
}

/** What the new application takes over from the case and the client of the old loan. */
function RenewalBasis({ loan }: { loan: Loan }): ReactNode {
  const origin = useApplication(loan.applicationNo);
  const client = useClient(loan.clientNo);
  const lpr = useLpr();
  return (
    <Loaded query={origin}>
      {(application) => (
        <Loaded query={client}>
          {({ kind }) => (
            <Loaded query={lpr}>
              {({ data }) => (
                <RenewalForm loan={loan} origin={application} ofCompany={kind === 'COMPANY'} history={data} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FormProps {
  loan: Loan;
  origin: Pick<Application, 'security' | 'purpose'>;
  ofCompany: boolean;
  history: LprHistory['data'];
}

function RenewalForm({ loan, origin: { security, purpose }, ofCompany, history }: FormProps): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // What the client is used to stays as it is: only what the form asks for changes.
  const { method, instalments, frequency, dueDay, dayCount } = loan.terms;
  const send = (
    { size, principal, purpose: why, instalments: count, ...typed }: Values,
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
          instalments: count,
          // The form lets nothing through that makes no rate; the old loan's never stands in for it.
          ...(toRate(typed, history, loan.today) ?? { annualRate: '' }),
        },
        renews: { loanNo: loan.no, ...(size === undefined ? {} : { size }) },
      },
      key,
    );
  const required = [{ required: true, message: t('form.required') }];
  return (
    <StepForm<Values, ApplicationView>
      draft={`renewal-${loan.no}`}
      initialValues={{ principal: loan.principal, ...fromRate(loan.terms), instalments, purpose }}
      send={send}
      invalidates={[loanKey(loan.no), ['tasks'], ['applications']]}
      submit={t('renewal.submit')}
      done={t('renewal.done')}
      onDone={({ applicationNo }) => void navigate(`/applications/${applicationNo}`)}
    >
      <MoneyField name="principal" label={t('terms.principal')} extra={t('renewal.principalHint')} />
      <RateFields history={history} today={loan.today} />
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
