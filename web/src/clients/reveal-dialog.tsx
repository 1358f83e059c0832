import { Button, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { revealClient, type Revealed } from '../api/clients';
import { useDraft } from '../http/drafts';
import { useSubmission } from '../http/use-submission';
import { Dialog } from '../ui/dialog';
import { FailureAlert } from '../ui/failure-alert';

interface Props {
  clientNo: string;
  onClose: () => void;
  onRevealed: (data: Revealed, reason: string) => void;
}

/** Asks why the unmasked data are needed; the reason goes to the audit log. */
export function RevealDialog({ clientNo, onClose, onRevealed }: Props): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const draft = useDraft(form, `reveal-${clientNo}`);
  const reveal = useSubmission({
    send: ({ reason }: { reason: string }, key) => revealClient(clientNo, reason, key),
    onDone: (data, { reason }) => {
      draft.forget();
      onRevealed(data, reason);
    },
  });
  return (
    <Dialog open title={t('client.revealTitle')} onCancel={onClose}>
      <Typography.Paragraph type="secondary">{t('client.revealHint')}</Typography.Paragraph>
      <Form
        form={form}
        name="reveal"
        layout="vertical"
        onValuesChange={draft.keep}
        onFinish={(values) => {
          reveal.mutate(values);
        }}
      >
        <Form.Item
          name="reason"
          label={t('client.revealReason')}
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <FailureAlert failure={reveal.error} />
        <Button type="primary" htmlType="submit" loading={reveal.isPending}>
          {t('client.reveal')}
        </Button>
      </Form>
    </Dialog>
  );
}
