// What is said about accommodations, in Portuguese?
import type { english, englishProblems } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Adaptação nos exames',
  lead: 'É da pessoa e vale em todos os exames desta academia. Não escreva em lado nenhum o motivo: aqui não diz respeito a ninguém.',
  own: 'É a sua própria adaptação. Decide outra pessoa da academia.',
  usual: 'O tempo habitual, sem pausas.',
  time: 'Tempo',
  factor: { usual: 'Tempo habitual', quarter: 'Mais um quarto (×1,25)', half: 'Mais metade (×1,5)', double: 'O dobro do tempo (×2)' },
  breaks: 'Pausas',
  breakMinutes: '{{minutes}} minutos ao todo, com o relógio parado',
  noBreaks: 'Nenhuma',
  print: 'Letra',
  largePrint: 'Grande desde o início',
  until: 'Até',
  always: 'Sem fim marcado',
  decide: 'Alterar a adaptação',
  withdraw: 'Retirar',
  form: {
    title: 'Adaptação nos exames: {{name}}',
    time: 'Tempo',
    breaks: 'Pausas, minutos ao todo',
    breaksHint: 'De 0 a 60. O candidato faz as pausas durante o exame; entretanto as perguntas ficam ocultas.',
    print: 'Começar com letra grande',
    until: 'Até ao fim deste dia',
    untilHint: 'Deixe vazio se não tem fim.',
    effect: 'Um exame que esteja aberto recebe logo o novo tempo. Se já passou mais do que isso, termina.',
    submit: 'Decidir',
    done: 'A adaptação de {{name}} foi alterada.',
  },
  withdrawing: {
    title: '{{name}}: retirar a adaptação?',
    effect: 'A partir de agora vale o tempo habitual. Um exame em curso passa a terminar à hora habitual, e de imediato se esta já passou. Pode voltar a ser concedida.',
    submit: 'Retirar a adaptação',
    done: '{{name}} volta a ter o tempo habitual.',
  },
  history: 'O que foi decidido ({{count}})',
  acts: { granted: 'Concedida', changed: 'Alterada', withdrawn: 'Retirada' },
  actBy: '{{act}} por {{name}}, {{moment}}',
  short: { time: 'tempo ×{{factor}}', breaks: '{{minutes}} min de pausas', print: 'letra grande', until: 'até {{day}}' },
};

export const portugueseProblems: typeof englishProblems = {
  'accommodation-changed': 'Entretanto outra pessoa decidiu sobre isto. Carregue a página de novo e veja.',
  'accommodation-empty': 'Escolha mais tempo, pausas ou letra grande; para anular tudo, retire a adaptação.',
  'accommodation-over': 'O último dia é hoje ou mais tarde.',
  'own-accommodation': 'Ninguém decide sobre a sua própria adaptação.',
};
