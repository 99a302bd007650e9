// How does the simulator of depth speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useDepthWords = defineWords(english, portuguese);
