// How does the light of triage speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useTriageWords = defineWords(english, portuguese);
