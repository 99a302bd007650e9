// How do the pages about rescoring speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english, englishProblems } from './words.en.js';
import { portuguese, portugueseProblems } from './words.pt-PT.js';

export const useRescoringWords = defineWords(english, portuguese);

defineProblems(englishProblems, portugueseProblems);
