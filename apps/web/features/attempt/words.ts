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
    'closed-by-exam': 'An exam is under way. This opens again when you have handed it in.',
    'pledge-needed': 'The words that you accept before the exam have changed. Load the page again and read them.',
    'sitting-needed': 'This exam begins at a sitting, and none is announced to you.',
    'sitting-not-open': 'The sitting has not begun yet.',
    'check-in-needed': 'You are not checked in yet. Show your document to the invigilator.',
    'sitting-code-wrong': 'This is not the code on the invigilator’s screen. It changes every minute.',
    'sitting-code-tries': 'Too many codes. Wait ten minutes.',
    'taken-over': 'Meanwhile another browser or device has taken the exam over.',
  },
  {
    'attempt-closed': 'Esta tentativa terminou e já não aceita respostas.',
    'attempt-open': 'Esta tentativa ainda não foi entregue.',
    'on-break': 'Durante uma pausa não se responde.',
    'closed-by-exam': 'Há um exame em curso. Isto volta a abrir depois de o entregar.',
    'pledge-needed': 'O texto que aceita antes do exame mudou. Recarregue a página e leia-o.',
    'sitting-needed': 'Este exame começa numa sessão vigiada, e nenhuma lhe foi anunciada.',
    'sitting-not-open': 'A sessão ainda não começou.',
    'check-in-needed': 'A sua presença ainda não está registada. Mostre o documento ao vigilante.',
    'sitting-code-wrong': 'Este não é o código no ecrã do vigilante. Muda a cada minuto.',
    'sitting-code-tries': 'Demasiados códigos. Espere dez minutos.',
    'taken-over': 'Entretanto outro navegador ou dispositivo assumiu o exame.',
    'no-break-left': 'Já não resta tempo para uma pausa.',
  },
);
