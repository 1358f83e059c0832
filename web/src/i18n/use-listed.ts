import { useTranslation } from 'react-i18next';

/** Several words in one line, as the language of the page lists them. */
export function useListed(): (words: readonly string[]) => string {
  const { i18n } = useTranslation();
  return (words) => words.join(i18n.language === 'en' ? ', ' : '、');
}
