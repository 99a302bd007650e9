// What does the assessor's station say, in Portuguese?
import type { english, englishProblems } from './words.en.js';

export const portuguese: typeof english = {
  minutes_one: '{{count}} minuto',
  minutes_other: '{{count}} minutos',
  brief: 'A tarefa, para ler em voz alta',
  equipment_one: 'Material: {{count}} peça',
  equipment_other: 'Material: {{count}} peças',
  steps: 'Passos',
  stepsHint: 'Assinale o que vê. São precisos {{needed}} de {{total}}.',
  stepsNeeded: 'Têm de ser vistos {{needed}} de {{total}}.',
  seen: 'Visto',
  notSeen: 'Não visto',
  critical: 'Falhas críticas',
  criticalNeeded: 'Basta uma para terminar a estação, por muito que o resto esteja certo.',
  criticalHint: 'Assinale apenas se aconteceu. Basta uma para terminar a estação, por muito que o resto esteja certo.',
  note: 'Nota',
  noteHint: 'O que o formando deve ouvir ou um colega deve saber. Sem dados de saúde.',
  count_one: '{{count}} visto, {{needed}} necessários',
  count_other: '{{count}} vistos, {{needed}} necessários',
  outcome: { passed: 'Aprovado', failed: 'Sem aprovação', open: 'Ainda não chega' },
  sign: 'Assinar',
  signTitle: '{{station}}: {{name}}',
  signPassed: 'Assinar: aprovado',
  signFailed: 'Assinar: sem aprovação',
  signEffect: 'Ficam registados o nome de quem assina e o momento. Uma assinatura nunca se altera; uma estação sem aprovação pode ser repetida.',
  signCertifier: 'Também é certificador nesta academia: depois de assinar, é outra pessoa que decide sobre o certificado de {{name}}.',
  signed: { steps: '{{done}} de {{total}} passos vistos, {{needed}} necessários.', fails: 'Falhas críticas', unseen: 'Não vistos' },
  notYours: 'Aqui assina um avaliador da academia. Pode ver-se o que é pedido.',
  record: {
    passed: 'Aprovado, assinado por {{person}}, {{moment}}',
    failed: 'Sem aprovação, assinado por {{person}}, {{moment}}',
    steps: '{{done}} de {{total}} passos vistos.',
  },
  done: {
    passed: 'Assinado: {{name}} tem aprovação em “{{station}}”',
    failed: 'Assinado: {{name}} não tem aprovação em “{{station}}”',
    passedText: 'Fica registado com o nome de quem assinou e consta de imediato da lista do formando.',
    failedText: 'Fica registado. O formando pode repetir a estação, com o mesmo avaliador ou com outro.',
    next: 'A seguir: {{station}}',
    again: 'Repetir a estação',
    home: 'Voltar à academia',
  },
};

export const portugueseProblems: typeof englishProblems = {
  'own-assessment': 'Ninguém se avalia a si próprio. Peça a um colega.',
  'assessors-only': 'Só um avaliador da academia assina uma estação.',
  'station-passed-already': 'O formando já tem aprovação nesta estação; um colega assinou-a.',
  'step-unknown': 'A lista de verificação mudou. Recarregue a página.',
  'note-too-long': 'A nota é demasiado longa: 2000 caracteres, no máximo.',
};
