// How does a feature bring its words, so that a word missing in one language does not compile?
import { useCallback } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import { useLocale } from './language.js';
import { say, type WordTree, type WordValues } from './say.js';

/** Plural forms are kept as `key_one` and `key_other`; the key that is asked for is `key`. */
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

/** The hook that says the words of a feature in the language of the moment. */
export function defineWords<Words extends WordTree>(english: Words, portuguese: NoInfer<Words>): () => SpokenWords<Words> {
  const words: Readonly<Record<Locale, WordTree>> = { en: english, 'pt-PT': portuguese };
  return function useWords() {
    const locale = useLocale();
    const t = useCallback<Say<Words>>((key, values) => say(words[locale], locale, key, values), [locale]);
    return { t, locale };
  };
}
