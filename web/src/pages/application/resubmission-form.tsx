import { Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { TermsFields } from '../../terms/terms-fields';
import { fromTerms, toTerms, type TermsValues } from '../../terms/terms-values';
import { StepForm } from '../../ui/step-form';

interface Values extends TermsValues {
  comment: string;
  changing?: boolean;
}

/** The answer to a return: what was supplemented, and other terms when they were asked for. */
export function ResubmissionForm({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { no } = application;
  const [form] = Form.useForm<Values>();
  const changing = Form.useWatch<boolean | undefined>('changing', form) ?? false;
  // A renewal goes up again from what was approved.
  const before = application.approvedTerms ?? application.suggestedTerms ?? application.appliedTerms;
  const send = (values: Values, key: string): Promise<unknown> => {
    const terms = values.changing ? toTerms(values, before) : null;
    return takeStep(no, 'resubmission')({ comment: values.comment, ...(terms ? { terms } : {}) }, key);
  };
  return (
    <StepForm<Values, unknown>
      form={form}
      draft={`resubmission-${no}`}
      initialValues={fromTerms(before)}
      send={send}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('step.RESUBMIT.submit')}
      done={t('step.RESUBMIT.done')}
    >
      <Form.Item
        name="comment"
        label={t('step.RESUBMIT.comment')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="changing" valuePropName="checked">
        <Checkbox>{t('step.RESUBMIT.changeTerms')}</Checkbox>
      </Form.Item>
      {changing && <TermsFields />}
    </StepForm>
  );
}
