import { theme, type ThemeConfig } from 'antd';
import { useCallback, useSyncExternalStore } from 'react';
import { usePreferences } from './preferences';

const FONTS =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** Secondary text is darker than antd's: it must be readable (WCAG AA) on the page's grey as well. */
const LIGHT = {
  colorPrimary: '#1652b8',
  colorInfo: '#1652b8',
  colorError: '#cf1322',
  colorBgLayout: '#f3f5f8',
  colorTextSecondary: 'rgba(0,0,0,0.68)',
  colorTextTertiary: 'rgba(0,0,0,0.62)',
  colorTextDescription: 'rgba(0,0,0,0.62)',
  colorTextPlaceholder: 'rgba(0,0,0,0.55)',
};
const DARK = {
  colorPrimary: '#3c78e0',
  colorInfo: '#5b94f5',
  colorLink: '#8db6ff',
  colorBgLayout: '#0d1014',
  colorBgContainer: '#171b21',
  colorBgElevated: '#1e232b',
  colorTextSecondary: 'rgba(255,255,255,0.74)',
  colorTextTertiary: 'rgba(255,255,255,0.68)',
  colorTextDescription: 'rgba(255,255,255,0.68)',
  colorTextPlaceholder: 'rgba(255,255,255,0.6)',
};

export function themeOf(dark: boolean, compact: boolean): ThemeConfig {
  const algorithms = [
    dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    ...(compact ? [theme.compactAlgorithm] : []),
  ];
  return {
    algorithm: algorithms,
    token: { ...(dark ? DARK : LIGHT), fontFamily: FONTS, borderRadius: 6 },
    components: {
      Menu: dark ? { itemSelectedColor: '#a8c7ff' } : {},
      Tabs: dark ? { itemSelectedColor: '#a8c7ff', itemHoverColor: '#a8c7ff' } : {},
      Layout: { headerPadding: '0 16px', headerHeight: 52 },
      // A link on a chosen row must be readable (AA).
      Table: { cellPaddingBlockMD: 9, ...(dark ? {} : { rowSelectedBg: '#e8f1fd', rowSelectedHoverBg: '#dceafc' }) },
    },
  };
}

/** Whether the page is shown so, now and whenever that changes. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void): (() => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Paper is white: what is printed is light, whatever the screen is. */
export function useDark(): boolean {
  const system = useMedia('(prefers-color-scheme: dark)');
  const printed = useMedia('print');
  const { theme: wanted } = usePreferences();
  return !printed && (wanted === 'system' ? system : wanted === 'dark');
}
