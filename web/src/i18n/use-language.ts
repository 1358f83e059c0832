import { useTranslation } from 'react-i18next';
import type { Preferences } from '../app/parse-preferences';

/** What the page speaks; another may have been chosen whose texts could not be fetched. */
export function useLanguage(): Preferences['language'] {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}
