// How does the tree of bad results speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useResultsTreeWords = defineWords(english, portuguese);
