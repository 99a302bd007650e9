// How do the pages of a trainee's way speak?
import { defineWords } from '../../i18n/define-words.js';
import './problems.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useLearningWords = defineWords(english, portuguese);
