import { Button, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../api/session';
import type { Failure } from '../http/failure';
import { useSubmission } from '../http/use-submission';
import { Dialog } from '../ui/dialog';
import { FailureAlert } from '../ui/failure-alert';

interface Props {
  failure: Failure;
  username: string;
  onSignedIn: () => void;
  onLeave: () => void;
}

/** Over the page that was being worked on: the password again, and nothing typed beneath is lost. */
export function SignInAgain({ failure, username, onSignedIn, onLeave }: Props): ReactNode {
  const { t } = useTranslation();
  const login = useSubmission({ send: signIn, onDone: onSignedIn });
  return (
    <Dialog
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={failure.kind === 'expired' ? t('session.expiredTitle') : t('session.signedOutTitle')}
    >
      <Typography.Paragraph type="secondary">{t('session.againHint', { username })}</Typography.Paragraph>
      <Form<{ password: string }>
        name="sign-in-again"
        layout="vertical"
        onFinish={({ password }) => {
          login.mutate({ username, password });
        }}
      >
        <Form.Item
          name="password"
          label={t('login.password')}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <FailureAlert failure={login.error} signIn />
        <Button type="primary" htmlType="submit" loading={login.isPending}>
          {t('session.goOn')}
        </Button>
        <Button type="link" onClick={onLeave}>
          {t('session.asSomeoneElse')}
        </Button>
      </Form>
    </Dialog>
  );
}
