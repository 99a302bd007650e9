// What does a self-test in a figure say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  number: '{{number}} de {{total}}',
  answers: 'Respostas possíveis',
  right: 'Certo.',
  notRight: 'Não está certo.',
  standing: 'Certas até agora: {{right}}; erradas: {{wrong}}',
  next: 'Seguinte',
  result: 'Resultado',
  score: '{{right}} de {{total}} certas à primeira.',
  again: 'Recomeçar',
};
