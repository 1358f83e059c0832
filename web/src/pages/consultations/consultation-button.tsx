import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { recordConsultation as recordOperation } from '../../../../src/contracts/http/consultations';
import {
  CONSULTATION_CHANNELS,
  CONSULTATION_OUTCOMES,
  CONSULTATION_TOPICS,
} from '../../../../src/domain/consultation/consultation';
import { recordConsultation, type Consultation } from '../../api/consultations';
import { checked, filled } from '../../http/checked';
import { useCode, type CodeKind } from '../../i18n/use-code';
import { ClientSelect } from '../../ui/client-select';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { chinaToday } from '../../format/date';
import { FaqField } from './faq-field';

interface Values {
  outcome: string;
  followUpOn?: Dayjs;
}

/** Records what somebody came to ask and was told. */
export function ConsultationButton(): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const send = async ({ followUpOn, ...values }: Values, key: string): Promise<Consultation> => {
    const later = followUpOn === undefined ? {} : { followUpOn: followUpOn.format('YYYY-MM-DD') };
    const body = { ...filled(values), ...later, on: chinaToday().format('YYYY-MM-DD') };
    return recordConsultation(checked(recordOperation.body, body), key);
  };
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={dialog.show}>
        {t('consultations.new')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('consultations.new')} onCancel={dialog.hide} destroyOnHidden>
        <StepForm<Values, Consultation>
          draft="consultation"
          initialValues={{ outcome: 'ANSWERED' }}
          send={send}
          invalidates={[['consultations']]}
          submit={t('consultations.new')}
          done={t('consultations.saved')}
          onDone={dialog.hide}
        >
          <Fields />
        </StepForm>
      </Dialog>
    </>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<Values>();
  const outcome = Form.useWatch<string | undefined>('outcome', form);
  const required = { required: true, message: t('form.required') };
  const choice = (kind: CodeKind, values: readonly string[]): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: code(kind, value) }));
  return (
    <>
      <FaqField />
      <Form.Item name="channel" label={t('consultations.channel')} rules={[required]}>
        <Select options={choice('consultationChannel', CONSULTATION_CHANNELS)} />
      </Form.Item>
      <Form.Item name="topic" label={t('consultations.topic')} rules={[required]}>
        <Select options={choice('consultationTopic', CONSULTATION_TOPICS)} />
      </Form.Item>
      <Form.Item name="clientNo" label={t('consultations.client')}>
        <ClientSelect />
      </Form.Item>
      <Form.Item name="question" label={t('consultations.question')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="answer" label={t('consultations.answer')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="outcome" label={t('consultations.outcome')} rules={[required]}>
        <Select options={choice('consultationOutcome', CONSULTATION_OUTCOMES)} />
      </Form.Item>
      {outcome === 'FOLLOW_UP' && (
        <Form.Item name="followUpOn" label={t('consultations.followUpOn')} rules={[required]}>
          <DatePicker style={{ width: '100%' }} minDate={chinaToday()} />
        </Form.Item>
      )}
    </>
  );
}
