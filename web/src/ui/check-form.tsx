import type { QueryKey } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from './step-form';

export interface CheckValues {
  outcome: 'CONFIRM' | 'REJECT';
  comment: string;
}

interface Props<Answer> {
  draft: string;
  send: (values: CheckValues, idempotencyKey: string) => Promise<Answer>;
  invalidates: readonly QueryKey[];
}

/** The checker's word on what a maker proposed. */
export function CheckForm<Answer>({ draft, send, invalidates }: Props<Answer>): ReactNode {
  const { t } = useTranslation();
  return (
    <StepForm<CheckValues, Answer>
      draft={draft}
      initialValues={{ outcome: 'CONFIRM' }}
      send={send}
      invalidates={invalidates}
      submit={t('authority.check')}
      done={t('authority.checked')}
    >
      <Form.Item name="outcome" label={t('authority.outcome')} required>
        <Radio.Group
          options={[
            { value: 'CONFIRM', label: t('authority.confirm') },
            { value: 'REJECT', label: t('authority.reject') },
          ]}
        />
      </Form.Item>
      <Form.Item name="comment" label={t('authority.comment')} required>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </StepForm>
  );
}
