import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { factsOf } from '../../../../src/domain/product/category';
import { applicationKey, takeStep, useApplicationPayments, type Application } from '../../api/applications';
import { useCode } from '../../i18n/use-code';
import { Loaded } from '../../ui/loaded';
import { StepForm } from '../../ui/step-form';
import { ConditionsField } from './conditions-field';
import { PlanPart } from './plan-part';

interface Values {
  conditionsConfirmed: string[];
  mode: 'ENTRUSTED' | 'SELF';
  payee: string;
  account?: string;
}

/** The order to pay out. A renewal or a promise pays nobody, so it has no plan; what a plan has begun is gone through with by the plan. */
export function DisbursementForm({ application }: { application: Application }): ReactNode {
  const payments = useApplicationPayments(application.no);
  if (application.renewsLoanNo !== null || factsOf(application.category).offBalance)
    return <OnePayee application={application} />;
  return (
    <Loaded query={payments}>
      {(plan) => (
        <>
          {plan.paid === '0.00' && <OnePayee application={application} />}
          <PlanPart application={application} plan={plan} />
        </>
      )}
    </Loaded>
  );
}

/** To one payee, after every condition precedent has been confirmed one by one. */
function OnePayee({ application: { no, renewsLoanNo, category } }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  const leaves = renewsLoanNo === null && !factsOf(category).offBalance;
  return (
    <StepForm<Values, unknown>
      draft={`disbursement-${no}`}
      initialValues={{ mode: 'SELF', conditionsConfirmed: [] }}
      send={takeStep(no, 'disbursement')}
      invalidates={[applicationKey(no), ['tasks'], ['loans']]}
      submit={t('step.DISBURSE.submit')}
      done={t('step.DISBURSE.done')}
    >
      <ConditionsField />
      <Form.Item name="mode" label={t('step.DISBURSE.mode')} extra={t('step.DISBURSE.modeHint')} rules={[required]}>
        <Radio.Group
          options={(['ENTRUSTED', 'SELF'] as const).map((value) => ({ value, label: code('paymentMode', value) }))}
        />
      </Form.Item>
      <Form.Item name="payee" label={t('step.DISBURSE.payee')} rules={[required]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {(form) =>
          leaves &&
          form.getFieldValue('mode') === 'ENTRUSTED' && (
            <Form.Item name="account" label={t('step.DISBURSE.plan.account')} rules={[required]}>
              <Input maxLength={32} inputMode="numeric" autoComplete="off" />
            </Form.Item>
          )
        }
      </Form.Item>
    </StepForm>
  );
}
