// How does the dialog speak that may open over every page? Apart from the other words, which weigh ten times as much.
import { defineWords } from '../../i18n/define-words.js';
import { english } from './again-words.en.js';
import { portuguese } from './again-words.pt-PT.js';

export const useAgainWords = defineWords(english, portuguese);
