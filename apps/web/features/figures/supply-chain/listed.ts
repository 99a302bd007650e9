// How are clients and bottles listed in a sentence?
import type { Bottle, Client } from '#libs/anatomy/supply-chain.js';
import { useSupplyChainWords } from './words.js';

export interface Listing {
  readonly people: (people: readonly Client[]) => string;
  readonly bottles: (bottles: readonly Bottle[]) => string;
  readonly all: (words: readonly string[]) => string;
}

export function useListing(): Listing {
  const { t, locale } = useSupplyChainWords();
  const all = (words: readonly string[]) => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(words);
  return {
    all,
    people: (people) => all(people.map(({ id }) => String(id))),
    bottles: (bottles) => all(bottles.map(({ id, state }) => t('bottle', { id, state: t(`stateSaid.${state}`) }))),
  };
}
