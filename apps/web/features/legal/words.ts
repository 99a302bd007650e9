// How do the privacy notice, the terms and the imprint speak?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useLegalWords = defineWords(english, portuguese);
