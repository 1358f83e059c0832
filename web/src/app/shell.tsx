import { Layout } from 'antd';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { useScrollable } from '../ui/use-scrollable';
import { KeyboardHelp } from './keyboard-help';
import { OfflineBanner } from './offline-banner';
import { PlacesMenu } from './places-menu';
import { TopBar } from './top-bar';

/** Below antd's `lg`, the menu lies over the page. */
const isNarrow = (): boolean => window.matchMedia('(max-width: 991px)').matches;

const BESIDE: CSSProperties = { position: 'sticky', top: 0, height: '100vh' };
/** Under the top bar, whose button puts it away again. */
const OVER: CSSProperties = { position: 'fixed', top: 52, height: 'calc(100vh - 52px)', zIndex: 19 };

/** The frame around every page: menu, top bar, and a way for the keyboard to jump over both. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  const [narrow, setNarrow] = useState(isNarrow);
  const [folded, setFolded] = useState(narrow);
  useScrollable();
  return (
    <Layout style={{ minHeight: '100%' }}>
      <ScrollRestoration />
      <a href="#content" className="skip-link">
        {t('shell.skip')}
      </a>
      <Layout.Sider
        theme="light"
        width={212}
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
          ...(narrow ? OVER : BESIDE),
          borderInlineEnd: '1px solid var(--ant-color-border-secondary)',
        }}
      >
        <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
          <Brand folded={folded} />
          <PlacesMenu
            folded={folded && !narrow}
            onGo={() => {
              setFolded(narrow);
            }}
          />
        </div>
      </Layout.Sider>
      {narrow && !folded && (
        <div
          className="behind-menu"
          onClick={() => {
            setFolded(true);
          }}
        />
      )}
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

function Brand({ folded }: { folded: boolean }): ReactNode {
  return (
    <Link
      to="/"
      aria-label="信贷 Xindai"
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
