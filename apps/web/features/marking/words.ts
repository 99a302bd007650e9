// How do the pages of marking speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useMarkingWords = defineWords(english, portuguese);

defineProblems(
  {
    'mark-unfit': 'Each criterion needs one of its levels.',
    'mark-signed': 'You have signed another mark of this answer. It is not changed any more; go on with the next one.',
    'marks-complete': 'Others have marked this answer in the meantime. Nothing of yours is needed; go on with the next one.',
    'own-answer': 'This answer is your own. Somebody else marks it.',
  },
  {
    'mark-unfit': 'Cada critério precisa de um dos seus níveis.',
    'mark-signed': 'Já assinou outra classificação desta resposta. Já não se altera; continue com a seguinte.',
    'marks-complete': 'Entretanto outras pessoas classificaram esta resposta. Não é precisa a sua; continue com a seguinte.',
    'own-answer': 'Esta resposta é sua. Classifica-a outra pessoa.',
  },
);
