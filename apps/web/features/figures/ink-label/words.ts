// How does the figure of the ink label speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useInkLabelWords = defineWords(english, portuguese);
