// How does a feature bring its words, so that a word missing in one language does not compile?
import { useTranslation } from 'react-i18next';
import type { Locale } from '#libs/kernel/locale.js';
import { language } from './language.js';

export interface WordTree {
  readonly [key: string]: string | WordTree;
}

export type WordValues = Readonly<Record<string, string | number>>;

/** i18next keeps plural forms as `key_one` and `key_other`; the key that is asked for is `key`. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** Every key of the words, nested ones with dots: `rules.title`. */
export type WordKey<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? WithoutPlural<Key> : `${Key}.${WordKey<Words[Key]>}`;
}[keyof Words & string];

/** Says a word; `values` fill the `{{places}}`, and `count` chooses the plural form. */
export type Say<Words> = (key: WordKey<Words>, values?: WordValues) => string;

export interface SpokenWords<Words> {
  readonly t: Say<Words>;
  readonly locale: Locale;
}

/** Registers the words of a feature and returns the hook that says them in the language of the moment. */
export function defineWords<Words extends WordTree>(feature: string, english: Words, portuguese: NoInfer<Words>): () => SpokenWords<Words> {
  language.addResourceBundle('en', feature, english, true, true);
  language.addResourceBundle('pt-PT', feature, portuguese, true, true);
  return function useWords() {
    const { t, i18n } = useTranslation(feature);
    return { t: t as unknown as Say<Words>, locale: i18n.language as Locale };
  };
}
