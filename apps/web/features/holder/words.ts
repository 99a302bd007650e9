// How do a holder's own pages speak?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useHolderWords = defineWords(english, portuguese);
