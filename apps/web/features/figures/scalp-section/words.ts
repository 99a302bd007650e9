// How does the section of the scalp speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useSectionWords = defineWords(english, portuguese);
