// How do quizzes and exams speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useAttemptWords = defineWords(english, portuguese);

defineProblems(
  {
    'attempt-closed': 'This attempt has ended and takes no more answers.',
    'attempt-open': 'This attempt has not been handed in yet.',
    'on-break': 'During a break nothing is answered.',
    'no-break-left': 'There is no time for a break left.',
  },
  {
    'attempt-closed': 'Esta tentativa terminou e já não aceita respostas.',
    'attempt-open': 'Esta tentativa ainda não foi entregue.',
    'on-break': 'Durante uma pausa não se responde.',
    'no-break-left': 'Já não resta tempo para uma pausa.',
  },
);
