import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { asFailure, type Failure } from '../http/failure';
import { useLanguage } from '../i18n/use-language';
import { SessionGate } from '../session/session-gate';
import { usePreferences } from './preferences';
import { router } from './router';
import { themeOf, useDark } from './theme';

/** Who has waited half a minute for nothing is told so, instead of waiting twice more. */
const mayAskAgain = ({ mayRepeat, kind }: Failure): boolean => mayRepeat && kind !== 'slow';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: 'always',
      retry: (count, error) => mayAskAgain(asFailure(error)) && count < 2,
      refetchOnReconnect: 'always',
    },
  },
});

export function App(): ReactNode {
  const language = useLanguage();
  const { density } = usePreferences();
  const dark = useDark();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
    document.body.style.background = dark ? '#0d1014' : '#f3f5f8';
  }, [dark]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(dark, density === 'compact')}
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }}>
        <QueryClientProvider client={queries}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
