import { useTranslation } from 'react-i18next';
import { en } from './en';
import { zh } from './zh';

export type CodeKind = keyof (typeof zh)['codes'];
export interface Bilingual {
  zh: string;
  en: string;
}
type Names = Readonly<Record<CodeKind, Readonly<Record<string, string>>>>;

const NAMES: Readonly<Record<string, Names>> = { zh: zh.codes, en: en.codes };

/**
 * Name of a code (stage, role, kind of task, ...) in the language of the page. A code that the API has and this build
 * does not know yet is shown as it is: better an English word than an empty cell.
 */
export function useCode(): (kind: CodeKind, code: string | null | undefined) => string {
  const { i18n } = useTranslation();
  return (kind, code) => (code ? (NAMES[i18n.language]?.[kind][code] ?? code) : '—');
}

/** The one of two texts from the API that the page speaks. */
export function useSpoken(): (text: Bilingual | null | undefined) => string {
  const { i18n } = useTranslation();
  return (text) => (text ? (i18n.language === 'en' ? text.en : text.zh) : '');
}
