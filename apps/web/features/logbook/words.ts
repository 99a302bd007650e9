// How do the pages of the logbook speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english, englishProblems } from './words.en.js';
import { portuguese, portugueseProblems } from './words.pt-PT.js';

export const useLogbookWords = defineWords(english, portuguese);
export type SayLogbook = ReturnType<typeof useLogbookWords>['t'];

defineProblems(englishProblems, portugueseProblems);
