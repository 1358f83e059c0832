import { Form, Radio, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmReassessment, type Reassessment } from '../../api/client-changes';
import { TextField } from '../../ui/fields';
import { StepForm } from '../../ui/step-form';

/** A second person agrees, and it is done; or sends it back to the manager. */
export function ConfirmationForm({ reassessment: { no } }: { reassessment: Reassessment }): ReactNode {
  const { t } = useTranslation();
  const outcomes = [
    { value: true, label: t('clientChanges.agree') },
    { value: false, label: t('clientChanges.sendBack') },
  ];
  return (
    <StepForm<{ agree: boolean; comment: string }, Reassessment>
      draft={`reassessment-confirm-${no}`}
      initialValues={{ agree: true }}
      send={(values, key) => confirmReassessment(no)(values, key)}
      invalidates={[['reassessments'], ['tasks'], ['applications'], ['facilities'], ['loans']]}
      submit={t('clientChanges.confirm')}
      done={t('clientChanges.confirmed')}
    >
      <Typography.Paragraph type="secondary">{t('clientChanges.confirmHint')}</Typography.Paragraph>
      <Form.Item name="agree" label={t('clientChanges.outcome')}>
        <Radio.Group options={outcomes} />
      </Form.Item>
      <TextField name="comment" label={t('clientChanges.comment')} max={1000} />
    </StepForm>
  );
}
