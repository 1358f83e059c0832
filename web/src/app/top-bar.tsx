import {
  BulbOutlined,
  LogoutOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  TranslationOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { App, Button, Flex, Layout, Tooltip, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAbout } from '../api/session';
import { NoticeBell } from '../pages/notices/notice-bell';
import { choose } from '../i18n';
import { useCode } from '../i18n/use-code';
import { useLanguage } from '../i18n/use-language';
import { useSession } from '../session/use-session';
import { CommandPalette } from './command-palette';
import { PasswordDialog } from './password-dialog';
import { prefer, usePreferences } from './preferences';
import { useDark } from './theme';
import { MenuButton } from '../ui/menu-button';
import { ToneTag } from '../ui/tone-tag';
import { useDialog } from '../ui/use-dialog';

interface Props {
  folded: boolean;
  onFold: () => void;
}

export function TopBar({ folded, onFold }: Props): ReactNode {
  const { t } = useTranslation();
  const about = useAbout();
  return (
    <Layout.Header
      style={{
        background: 'var(--ant-color-bg-container)',
        borderBlockEnd: '1px solid var(--ant-color-border-secondary)',
        position: 'sticky',
        top: 0,
        zIndex: 20,
      }}
    >
      <Flex align="center" justify="space-between" style={{ height: '100%', lineHeight: 'normal' }}>
        <Flex align="center" gap="small">
          <Button
            type="text"
            aria-label={t('shell.fold')}
            aria-expanded={!folded}
            icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            onClick={onFold}
          />
          {about.data?.sandbox && (
            <Tooltip title={t('shell.sandboxHint')}>
              <ToneTag tone="gold">{t('shell.sandbox')}</ToneTag>
            </Tooltip>
          )}
        </Flex>
        <Flex align="center" gap={4}>
          <CommandPalette />
          <NoticeBell />
          <LanguageButton />
          <ThemeButton />
          <UserMenu />
        </Flex>
      </Flex>
    </Layout.Header>
  );
}

export function LanguageButton(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const other = language === 'zh' ? 'English' : '中文';
  const change = async (): Promise<void> => {
    if (!(await choose(language === 'zh' ? 'en' : 'zh'))) void message.warning(t('shell.languageUnread'));
  };
  return (
    <Button type="text" aria-label={other} icon={<TranslationOutlined />} onClick={() => void change()}>
      <span className="wide-only">{other}</span>
    </Button>
  );
}

export function ThemeButton(): ReactNode {
  const { t } = useTranslation();
  const dark = useDark();
  const label = dark ? t('shell.toLight') : t('shell.toDark');
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        aria-label={label}
        icon={<BulbOutlined />}
        onClick={() => {
          prefer({ theme: dark ? 'light' : 'dark' });
        }}
      />
    </Tooltip>
  );
}

function UserMenu(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me, signOut } = useSession();
  const { density } = usePreferences();
  const compact = density === 'compact';
  const password = useDialog();
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: me.roles.map((role) => code('role', role)).join(' · ') },
    {
      key: 'density',
      label: compact ? t('shell.toNormal') : t('shell.toCompact'),
      onClick: () => {
        prefer({ density: compact ? 'normal' : 'compact' });
      },
    },
    { key: 'password', label: t('password.title'), onClick: password.show },
    { type: 'divider' },
    { key: 'out', icon: <LogoutOutlined />, label: t('shell.signOut'), onClick: signOut },
  ];
  return (
    <>
      <MenuButton items={items} type="text" aria-label={me.displayName} icon={<UserOutlined />}>
        <span className="wide-only">{me.displayName}</span>
      </MenuButton>
      {password.isOpen && <PasswordDialog onClose={password.hide} />}
    </>
  );
}
