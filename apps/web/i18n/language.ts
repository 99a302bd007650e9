// Which language does the interface speak, and how is it changed?
import { useSyncExternalStore } from 'react';
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

let spoken: Locale = rememberedLocale() ?? preferredLocale(navigator.languages.join(','));
const listeners = new Set<() => void>();

const tellTheDocument = () => document.documentElement.setAttribute('lang', spoken);
tellTheDocument();

export const currentLocale = (): Locale => spoken;

/** Answers what ends the listening. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Speaks another language from now on, and the next time this browser comes. */
export function speak(locale: Locale): void {
  try {
    localStorage.setItem(storedUnder, locale);
  } catch {
    // storage is closed: the choice lasts as long as this page
  }
  if (locale === spoken) return;
  spoken = locale;
  tellTheDocument();
  for (const listener of listeners) listener();
}

export const useLocale = (): Locale => useSyncExternalStore(onLanguageChange, currentLocale);
