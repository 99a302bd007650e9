// Which language does the interface speak, and how is it changed?
import i18next, { type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isLocale, preferredLocale, type Locale } from '#libs/kernel/locale.js';

const storedUnder = 'dermark.locale';

function rememberedLocale(): Locale | null {
  try {
    const stored = localStorage.getItem(storedUnder);
    return isLocale(stored) ? stored : null;
  } catch {
    return null;
  }
}

export const language: i18n = i18next.createInstance();

// nothing to wait for: the words are registered by the features' own files
void language.use(initReactI18next).init({
  lng: rememberedLocale() ?? preferredLocale(navigator.languages.join(',')),
  fallbackLng: false,
  supportedLngs: ['en', 'pt-PT'],
  load: 'currentOnly',
  resources: {},
  ns: [],
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

const tellTheDocument = (locale: string) => document.documentElement.setAttribute('lang', locale);
tellTheDocument(language.language);
language.on('languageChanged', tellTheDocument);

export const currentLocale = (): Locale => (isLocale(language.language) ? language.language : 'en');

/** Speaks another language from now on, and the next time this browser comes. */
export function speak(locale: Locale): void {
  try {
    localStorage.setItem(storedUnder, locale);
  } catch {
    // storage is closed: the choice lasts as long as this page
  }
  if (locale !== currentLocale()) void language.changeLanguage(locale);
}

export function useLocale(): Locale {
  const { i18n: instance } = useTranslation();
  return isLocale(instance.language) ? instance.language : 'en';
}
