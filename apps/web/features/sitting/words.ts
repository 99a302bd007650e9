// How do the pages of sittings speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english, englishProblems } from './words.en.js';
import { portuguese, portugueseProblems } from './words.pt-PT.js';

export const useSittingWords = defineWords(english, portuguese);
export type SaySitting = ReturnType<typeof useSittingWords>['t'];

defineProblems(englishProblems, portugueseProblems);
