import { Form, Input, Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { revealClient, type Revealed } from '../api/clients';
import { useSubmission } from '../http/use-submission';
import { FailureAlert } from '../ui/failure-alert';

interface Props {
  clientNo: string;
  onClose: () => void;
  onRevealed: (data: Revealed) => void;
}

/** Asks why the unmasked data are needed; the reason goes to the audit log. */
export function RevealDialog({ clientNo, onClose, onRevealed }: Props): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const reveal = useSubmission({
    send: ({ reason }: { reason: string }, key) => revealClient(clientNo, reason, key),
    onDone: onRevealed,
  });
  return (
    <Modal
      open
      title={t('client.revealTitle')}
      okText={t('client.reveal')}
      confirmLoading={reveal.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Typography.Paragraph type="secondary">{t('client.revealHint')}</Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => {
          reveal.mutate(values);
        }}
      >
        <Form.Item
          name="reason"
          label={t('client.revealReason')}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
      </Form>
      <FailureAlert failure={reveal.error} />
    </Modal>
  );
}
