// What does the frame of a lesson say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  minutes: '{{count}} minutos',
  module: 'Módulo {{number}}: {{title}}',
  toOverview: 'Visão geral',
  inModule: 'Lição {{place}} de {{total}} deste módulo',
  objectives: 'Depois desta lição será possível',
  terms: 'Palavras desta lição',
  boxes: { case: 'Caso', 'house-rule': 'Regra da casa', disputed: 'Em discussão', refer: 'Encaminhar' },
  question: 'Pergunta para si',
  answer: 'Mostrar a resposta',
  source: 'Fonte {{id}}',
  sources: 'Fontes',
  sourcesLead: 'Em que assenta esta lição, quão bem foi possível ler cada fonte e quanta confiança merece.',
  openSource: 'Abrir a fonte',
  close: 'Fechar',
  access: { R: 'lida na íntegra', R2: 'lida em parte ou em segunda mão', T: 'conhecida pelo título', G: 'não consultada' },
  confidence: { high: 'confiança elevada', medium: 'confiança média', low: 'confiança baixa' },
  markRead: 'Marcar como lida',
  markReadHint: 'Depois de ler até aqui e de tentar responder às perguntas.',
  readOn: 'Lida em {{day}}.',
  next: 'Lição seguinte',
  previous: 'Lição anterior',
};
