// How does the page that checks a receipt speak?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useReceiptWords = defineWords(english, portuguese);
