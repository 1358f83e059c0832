import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../app/parse-preferences';
import { onPreferences, prefer, preferences } from '../app/preferences';
import { speak } from '../http/client';
import { zh } from './zh';

const PAGE = 'translation';

void i18next.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: false,
  resources: { zh: { [PAGE]: zh } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Chinese comes with the workbench; English is fetched by whoever reads it. */
async function learn(language: 'zh' | 'en'): Promise<void> {
  if (i18next.hasResourceBundle(language, PAGE)) return;
  const { en } = await import('./en');
  i18next.addResourceBundle('en', PAGE, en);
}

async function follow(): Promise<void> {
  const { language } = preferences();
  await learn(language);
  // Another was chosen while this one was on its way.
  if (preferences().language !== language) return;
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  speak(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/**
 * Whoever cannot fetch a language now keeps the one he reads, in the whole page; it is tried again when he chooses or
 * opens the page anew.
 */
const followed = (): Promise<void> => follow().catch(() => undefined);

/** The texts are there: pages may be shown. */
export const speaking = followed();
onPreferences(() => void followed());

/** False where the texts of that language cannot be fetched now. */
export async function choose(language: Preferences['language']): Promise<boolean> {
  prefer({ language });
  await followed();
  return i18next.language === language;
}
