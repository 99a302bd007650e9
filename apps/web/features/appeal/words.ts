// How do the pages about appeals speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english, englishProblems } from './words.en.js';
import { portuguese, portugueseProblems } from './words.pt-PT.js';

export const useAppealWords = defineWords(english, portuguese);

defineProblems(englishProblems, portugueseProblems);
