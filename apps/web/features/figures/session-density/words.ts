// How does the figure of the three sittings speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useSessionDensityWords = defineWords(english, portuguese);
