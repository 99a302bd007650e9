// How does the scalp map speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useScalpMapWords = defineWords(english, portuguese);
