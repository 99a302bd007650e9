// How does the figure of speed and hand speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useSpeedWords = defineWords(english, portuguese);
