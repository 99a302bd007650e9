// How does the Spaulding pyramid speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useSpauldingWords = defineWords(english, portuguese);
