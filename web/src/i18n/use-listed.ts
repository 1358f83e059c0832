import { useLanguage } from './use-language';

/** Several words in one line, as the language of the page lists them. */
export function useListed(): (words: readonly string[]) => string {
  const separator = useLanguage() === 'en' ? ', ' : '、';
  return (words) => words.join(separator);
}
