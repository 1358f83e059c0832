import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inspectionsKey, reviewInspection, type Inspection } from '../../api/inspections';
import { StepForm } from '../../ui/step-form';

interface Values {
  outcome: 'ACCEPT' | 'RETURN';
  comment?: string;
}

/** The department manager accepts a report or sends it back with what is missing. */
export function ReviewForm({ inspection }: { inspection: Inspection }): ReactNode {
  const { t } = useTranslation();
  const outcome = [
    { value: 'ACCEPT', label: t('inspections.accept') },
    { value: 'RETURN', label: t('inspections.return') },
  ];
  return (
    <StepForm<Values, unknown>
      draft={`inspection-review-${inspection.id}`}
      initialValues={{ outcome: 'ACCEPT' }}
      send={(values, key) => reviewInspection(inspection)(values, key)}
      invalidates={[inspectionsKey(inspection.loanNo), ['inspections'], ['warnings'], ['tasks']]}
      submit={t('inspections.decide')}
      done={t('inspections.decided')}
    >
      <Form.Item name="outcome" label={t('inspections.outcome')}>
        <Radio.Group options={outcome} />
      </Form.Item>
      <Form.Item name="comment" label={t('inspections.comment')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </StepForm>
  );
}
