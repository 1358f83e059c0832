import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  CalculatorOutlined,
  CreditCardOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  InboxOutlined,
  PhoneOutlined,
  PieChartOutlined,
  ProductOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Badge, Layout, Menu } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useTaskCounts } from '../api/tasks';
import { useSession } from '../session/use-session';
import { KeyboardHelp } from './keyboard-help';
import { entriesFor, placeOf, type Place } from './navigation';
import { OfflineBanner } from './offline-banner';
import { TopBar } from './top-bar';

const ICONS: Record<Place, ReactNode> = {
  dashboard: <DashboardOutlined />,
  inbox: <InboxOutlined />,
  clients: <TeamOutlined />,
  applications: <AuditOutlined />,
  facilities: <CreditCardOutlined />,
  loans: <BankOutlined />,
  collections: <PhoneOutlined />,
  portfolio: <PieChartOutlined />,
  audit: <FileSearchOutlined />,
  users: <UserOutlined />,
  products: <ProductOutlined />,
  authority: <ApartmentOutlined />,
  calendars: <CalendarOutlined />,
  system: <ToolOutlined />,
  calculator: <CalculatorOutlined />,
};

/** Below antd's `lg`, the menu is a drawer. */
const isNarrow = (): boolean => window.matchMedia('(max-width: 991px)').matches;

/** The frame around every page: menu, top bar, and a way for the keyboard to jump over both. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  const [narrow, setNarrow] = useState(isNarrow);
  const [folded, setFolded] = useState(narrow);
  return (
    <Layout style={{ minHeight: '100%' }}>
      <a href="#content" className="skip-link">
        {t('shell.skip')}
      </a>
      <Layout.Sider
        theme="light"
        width={184}
        breakpoint="lg"
        collapsible
        trigger={null}
        collapsedWidth={narrow ? 0 : 56}
        collapsed={folded}
        onBreakpoint={(broken) => {
          setNarrow(broken);
          setFolded(broken);
        }}
        style={{
          position: 'sticky',
          top: 0,
          height: '100vh',
          borderInlineEnd: '1px solid var(--ant-color-border-secondary)',
        }}
      >
        <Brand folded={folded} />
        <Places
          onGo={() => {
            setFolded(narrow);
          }}
        />
      </Layout.Sider>
      <Layout>
        <TopBar
          onFold={() => {
            setFolded(!folded);
          }}
          folded={folded}
        />
        <OfflineBanner />
        <KeyboardHelp />
        <Layout.Content id="content" tabIndex={-1} style={{ padding: narrow ? 12 : 20, outline: 'none', minWidth: 0 }}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

function Places({ onGo }: { onGo: () => void }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  return (
    <nav aria-label={t('shell.menu')}>
      <Menu
        mode="inline"
        selectedKeys={place ? [place] : []}
        style={{ borderInlineEnd: 0 }}
        onClick={onGo}
        items={entriesFor(me.roles).map(({ place: key, path }) => ({
          key,
          icon: ICONS[key],
          label: <Link to={path}>{key === 'inbox' ? <InboxLabel /> : t(`shell.places.${key}`)}</Link>,
        }))}
      />
    </nav>
  );
}

function Brand({ folded }: { folded: boolean }): ReactNode {
  return (
    <Link
      to="/"
      style={{ display: 'flex', alignItems: 'center', gap: 10, height: 52, paddingInline: 16, overflow: 'hidden' }}
    >
      <img src="/favicon.svg" alt="" width={26} height={26} />
      {!folded && (
        <span style={{ color: 'var(--ant-color-text)', fontWeight: 600, fontSize: 16, whiteSpace: 'nowrap' }}>
          信贷 Xindai
        </span>
      )}
    </Link>
  );
}

function InboxLabel(): ReactNode {
  const { t } = useTranslation();
  const counts = useTaskCounts();
  return (
    <>
      {t('shell.places.inbox')}
      <Badge
        count={counts.data?.mine ?? 0}
        size="small"
        style={{ marginInlineStart: 8 }}
        title={t('shell.mineCount')}
      />
    </>
  );
}
