// How does a task at the simulator speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useTaskWords = defineWords(english, portuguese);
