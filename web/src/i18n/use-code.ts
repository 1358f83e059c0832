import { useTranslation } from 'react-i18next';
import type { zh } from './zh';

export type CodeKind = keyof (typeof zh)['codes'];
export interface Bilingual {
  zh: string;
  en: string;
}
interface Texts {
  codes: Readonly<Record<CodeKind, Readonly<Record<string, string>>>>;
}

/**
 * Name of a code (stage, role, kind of task, ...) in the language of the page. A code that the API has and this build
 * does not know yet is shown as it is: better an English word than an empty cell.
 */
export function useCode(): (kind: CodeKind, code: string | null | undefined) => string {
  const { i18n } = useTranslation();
  const texts = i18n.getResourceBundle(i18n.language, 'translation') as Texts | undefined;
  return (kind, code) => (code ? (texts?.codes[kind][code] ?? code) : '—');
}

/** The one of two texts from the API that the page speaks. */
export function useSpoken(): (text: Bilingual | null | undefined) => string {
  const { i18n } = useTranslation();
  return (text) => (text ? (i18n.language === 'en' ? text.en : text.zh) : '');
}
