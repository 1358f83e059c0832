import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { onPreferences, preferences } from '../app/preferences';
import { speak } from '../http/client';
import { en } from './en';
import { zh } from './zh';

void i18next.use(initReactI18next).init({
  lng: preferences().language,
  fallbackLng: false,
  resources: { zh: { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

function follow(): void {
  const { language } = preferences();
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  speak(language);
}
follow();
onPreferences(follow);
