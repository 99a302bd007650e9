// How do the clocks of a complaint speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useComplaintWords = defineWords(english, portuguese);
