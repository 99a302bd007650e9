// How does a word become a sentence: which plural, which values in its places?
import type { Locale } from '#libs/kernel/locale.js';

export interface WordTree {
  readonly [key: string]: string | WordTree;
}

export type WordValues = Readonly<Record<string, string | number>>;

const plurals: Readonly<Record<Locale, Intl.PluralRules>> = { en: new Intl.PluralRules('en'), 'pt-PT': new Intl.PluralRules('pt-PT') };

/**
 * The words under `key`, whose steps have dots between them; the key itself where there are none. With a `count` among the
 * values the plural form is taken: `key_one` or `key_other`. Every `{{place}}` is filled by the value of its name.
 */
export function say(words: WordTree, locale: Locale, key: string, values: WordValues = {}): string {
  const { count } = values;
  const forms = typeof count === 'number' ? [`${key}_${plurals[locale].select(count)}`, `${key}_other`, key] : [key];
  const found = forms.map((form) => wordsAt(words, form)).find((text) => text !== undefined);
  return (found ?? key).replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}

function wordsAt(words: WordTree, key: string): string | undefined {
  const found = key.split('.').reduce<string | WordTree | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), words);
  return typeof found === 'string' ? found : undefined;
}
