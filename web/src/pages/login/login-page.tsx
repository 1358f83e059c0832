import { Button, Card, Flex, Form, Input, Space, Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn, useAbout, type Me } from '../../api/session';
import { LanguageButton, ThemeButton } from '../../app/top-bar';
import { useSubmission } from '../../http/use-submission';
import { FailureAlert } from '../../ui/failure-alert';
import { DemoLogins } from './demo-logins';

interface Credentials {
  username: string;
  password: string;
}

export function LoginPage({ onSignedIn }: { onSignedIn: (me: Me) => void }): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Credentials>();
  const about = useAbout();
  const login = useSubmission({ send: (credentials: Credentials) => signIn(credentials), onDone: onSignedIn });
  const required = { required: true, message: t('form.required') };
  useEffect(() => {
    document.title = `${t('login.title')} · 信贷 Xindai`;
  }, [t]);
  return (
    <Flex vertical align="center" justify="center" style={{ minHeight: '100%', padding: 16 }} component="main">
      <Card style={{ width: '100%', maxWidth: 420 }}>
        <Flex align="center" gap="middle" style={{ marginBlockEnd: 20 }}>
          <img src="/favicon.svg" alt="" width={40} height={40} />
          <div>
            <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
              {t('login.title')}
            </Typography.Title>
            <Typography.Text type="secondary">{t('login.subtitle')}</Typography.Text>
          </div>
        </Flex>
        <Form<Credentials>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => {
            login.mutate(values);
          }}
        >
          <Form.Item name="username" label={t('login.username')} rules={[required]}>
            <Input autoFocus autoComplete="username" autoCapitalize="none" />
          </Form.Item>
          <Form.Item name="password" label={t('login.password')} rules={[required]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <FailureAlert failure={login.error} signIn />
          <Button type="primary" htmlType="submit" block size="large" loading={login.isPending}>
            {t('login.submit')}
          </Button>
        </Form>
      </Card>
      {about.data && about.data.demoLogins.length > 0 && (
        <DemoLogins
          logins={about.data.demoLogins}
          onPick={({ username, password }) => {
            form.setFieldsValue({ username, password });
          }}
        />
      )}
      <Space style={{ marginBlockStart: 12 }}>
        <LanguageButton />
        <ThemeButton />
      </Space>
    </Flex>
  );
}
