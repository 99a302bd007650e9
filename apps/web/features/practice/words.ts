// How do the pages of practice speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const usePracticeWords = defineWords(english, portuguese);

defineProblems(
  {
    'practice-closed-by-exam': 'An exam is under way. Practice opens again when you have handed it in.',
    'practice-stale': 'This card was answered elsewhere in the meantime, or its question has changed.',
    'practice-answer-unfit': 'The page is out of date. Load it again.',
    'exam-day-unfit': 'The day of the exam is today or later, within two years.',
  },
  {
    'practice-closed-by-exam': 'Há um exame em curso. O treino volta a abrir depois de o entregar.',
    'practice-stale': 'Entretanto este cartão foi respondido noutro lugar, ou a pergunta mudou.',
    'practice-answer-unfit': 'A página está desatualizada. Recarregue-a.',
    'exam-day-unfit': 'O dia do exame é hoje ou mais tarde, dentro de dois anos.',
  },
);
