import { Button, Card, Typography } from 'antd';
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
    <Card size="small" title={t('login.demo')} style={{ width: '100%', maxWidth: 860, marginBlockStart: 16 }}>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 4 }}>
        {logins.map((login) => (
          <Button
            key={login.username}
            type="text"
            style={{ height: 'auto', justifyContent: 'flex-start', paddingBlock: 4, textAlign: 'start' }}
            onClick={() => {
              onPick(login);
            }}
          >
            <span style={{ whiteSpace: 'normal' }}>
              <code>{login.username}</code>
              <Typography.Text type="secondary"> {spoken(login)}</Typography.Text>
            </span>
          </Button>
        ))}
      </div>
    </Card>
  );
}
