import { Button, Divider, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '../../api/session';
import { useSpoken } from '../../i18n/use-code';

type Login = About['demoLogins'][number];

/** In a sandbox the people of the demonstration bank; a click fills the form. */
export function DemoLogins({ logins, onPick }: { logins: Login[]; onPick: (login: Login) => void }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <>
      <Divider plain>{t('login.demo')}</Divider>
      <Flex vertical gap={4}>
        {logins.map((login) => (
          <Button key={login.username} block style={{ height: 'auto', paddingBlock: 6 }} onClick={() => onPick(login)}>
            <Flex justify="space-between" align="center" gap="small" style={{ width: '100%' }}>
              <code>{login.username}</code>
              <Typography.Text type="secondary" style={{ whiteSpace: 'normal', textAlign: 'end' }}>
                {spoken(login)}
              </Typography.Text>
            </Flex>
          </Button>
        ))}
      </Flex>
    </>
  );
}
