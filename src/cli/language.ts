import type { Language } from '../contracts/problem';

/**
 * The language that `--lang` names (`en`, `zh`, or a locale such as `zh-CN`), null where it names another; without the option that of
 * the shell, which speaks Chinese where it names no language we have.
 */
export function languageOf(asked: string | undefined): Language | null {
  const locale = asked ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '';
  if (locale.startsWith('en')) return 'en';
  return asked === undefined || locale.startsWith('zh') ? 'zh' : null;
}
