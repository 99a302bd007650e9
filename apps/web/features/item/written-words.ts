// How do questions speak that are answered in one's own words?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './written-words.en.js';
import { portuguese } from './written-words.pt-PT.js';

export const useWrittenWords = defineWords(english, portuguese);
