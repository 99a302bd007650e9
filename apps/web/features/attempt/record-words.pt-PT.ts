// What is said about what an exam leaves behind, in European Portuguese?
import type { english, englishProblems } from './record-words.en.js';

export const portuguese: typeof english = {
  title: 'O seu comprovativo',
  lead: 'Todas as respostas que guardou, os tempos e o resultado ficaram selados assim que houve resultado. O livro de registo público tem a impressão digital deles, por isso ninguém os pode alterar sem que se note. Guarde o ficheiro: prova isto sem precisar de nós. As perguntas e as respostas certas não estão nele.',
  entering: 'O seu exame está a ser inscrito no livro de registo. O comprovativo estará aqui dentro de segundos.',
  emptied: 'O que estava selado foi removido.',
  file: 'Comprovativo (ficheiro)',
  fileOf: 'Comprovativo do resultado {{number}} (ficheiro)',
  entry: 'Entrada {{index}} do livro de registo, selada em {{moment}}',
  check: 'Verificar um comprovativo',
  looked: 'Consultado pelo registo em {{moment}}',
  appeal: {
    title: 'Pedir a revisão',
    lead: 'Se acha que alguma coisa correu mal, pode pedir a revisão até {{day}}, uma vez por resultado. Alguém do registo sem ligação a si ou à sua academia vê o exame tal como lhe foi apresentado e diz-lhe o que decidiu e porquê.',
    open: 'Pedir a revisão',
    reason: 'O que acha que correu mal?',
    reasonHint: 'Com a maior exatidão possível: que pergunta, o que aconteceu, quando. Só o registo lê isto.',
    send: 'Enviar',
    done: 'O seu pedido chegou. Vai receber uma mensagem a confirmá-lo.',
    waits: 'Pediu que o resultado fosse revisto',
    asked: 'Pedido em {{day}}:',
    decided: 'Decidido em {{day}}:',
    outcomes: { dismissed: 'Revisto: o resultado mantém-se', referred: 'Revisto: uma pergunta está a ser examinada', annulled: 'Revisto: esta tentativa não conta' },
  },
};

export const portugueseProblems: typeof englishProblems = {
  'seal-not-entered': 'O seu exame está a ser inscrito no livro de registo. Tente daqui a um momento.',
  'seal-emptied': 'O que estava selado deste exame foi removido.',
  'appeal-open': 'Já pediu a revisão deste resultado.',
  'appeal-too-late': 'O prazo para pedir a revisão deste resultado terminou.',
};
