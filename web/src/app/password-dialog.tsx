import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../api/session';
import { showFieldErrors } from '../http/field-errors';
import { useSubmission } from '../http/use-submission';
import { Dialog } from '../ui/dialog';
import { FailureAlert } from '../ui/failure-alert';

interface Values {
  current: string;
  next: string;
  again: string;
}

/** One's own password; what is typed here is kept nowhere, not even as a draft. */
export function PasswordDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('form.required') };
  const change = useSubmission<Omit<Values, 'again'>, unknown>({
    send: changePassword,
    onDone: () => {
      void message.success(t('password.done'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('password.title')} onCancel={onClose}>
      <Form<Values>
        form={form}
        name="password"
        layout="vertical"
        onFinish={({ current, next }) => {
          change.mutate({ current, next }, { onError: (failure) => showFieldErrors(form, failure) });
        }}
      >
        <Form.Item name="current" label={t('password.current')} rules={[required]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={t('password.next')} extra={t('password.nextHint')} rules={[required]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('password.again')}
          dependencies={['next']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: (_, again: string | undefined) =>
                again === undefined || again === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('password.differs'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <FailureAlert failure={change.error} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('password.title')}
        </Button>
      </Form>
    </Dialog>
  );
}
