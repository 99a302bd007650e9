// How do questions of every kind speak?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useItemWords = defineWords(english, portuguese);
