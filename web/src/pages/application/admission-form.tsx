import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { StepForm } from '../../ui/step-form';

const FIELDS = [
  ['industry', 60],
  ['leadSource', 80],
  ['guaranteeOffered', 1000],
  ['repaymentSource', 2000],
  ['risks', 4000],
  ['opinion', 2000],
] as const;
const RENAME = Object.fromEntries(FIELDS.map(([name]) => [`/form/${name}`, name]));

/** 立项审批表 as the account manager fills it in; the rest of it stands in the case already. */
export function AdmissionForm({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { no, client } = application;
  return (
    <StepForm<object, unknown>
      draft={`admission-${no}`}
      initialValues={{ industry: client.industry ?? undefined }}
      send={(form, key) => takeStep(no, 'admission')({ form }, key)}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('step.PROPOSE_ADMISSION.submit')}
      done={t('step.PROPOSE_ADMISSION.done')}
      rename={RENAME}
    >
      {FIELDS.map(([name, maxLength]) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`admission.${name}`)}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input.TextArea autoSize={{ minRows: maxLength < 100 ? 1 : 2, maxRows: 8 }} maxLength={maxLength} />
        </Form.Item>
      ))}
    </StepForm>
  );
}
