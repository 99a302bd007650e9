// How does what an exam leaves behind speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english, englishProblems } from './record-words.en.js';
import { portuguese, portugueseProblems } from './record-words.pt-PT.js';

export const useRecordWords = defineWords(english, portuguese);

defineProblems(englishProblems, portugueseProblems);
