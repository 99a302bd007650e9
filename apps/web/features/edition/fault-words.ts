// How is a fault of a lesson put into words?
import { useCallback } from 'react';
import { defineWords, type WordKey } from '../../i18n/define-words.js';
import type { EditionFault } from './contract.js';
import { english } from './fault-words.en.js';
import { portuguese } from './fault-words.pt-PT.js';

const useFaultWords = defineWords(english, portuguese);

/** A code that this page does not know yet stays a code. */
export function useSayFault(): (fault: Pick<EditionFault, 'code' | 'facts'>) => string {
  const { t } = useFaultWords();
  return useCallback(({ code, facts }) => (code in english ? t(code as WordKey<typeof english>, facts) : code), [t]);
}
