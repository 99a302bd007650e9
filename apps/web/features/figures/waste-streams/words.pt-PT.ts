// What do the waste streams say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Para onde vai?',
  caption:
    'Grupos portugueses; cores, códigos e tratamento final têm de ser confirmados por escrito pelo operador de cada clínica. Quem produz o resíduo separa-o, no próprio local.',
  streams: {
    sharps: 'contentor rígido de cortantes e perfurantes',
    biohazard: 'saco de risco biológico',
    ordinary: 'saco dos grupos I e II',
    'set-aside': 'posto de parte, identificado',
  },
  groups: { sharps: 'grupo IV', biohazard: 'grupo III', ordinary: 'grupos I e II', 'set-aside': 'perguntar ao operador' },
  hazardous: 'perigoso',
  things: {
    gauze: 'Compressa com sangue e tinta',
    cartridge: 'Cartucho usado, ainda na máquina',
    'outer-wrapping': 'Embalagem exterior, aberta com mãos limpas',
    gloves: 'Luvas usadas no campo',
    'doubtful-wipe': 'Uma compressa do campo: sangue, ou só tinta preta?',
    'expired-ink': 'Tinta fora do prazo, por utilizar',
    sleeve: 'Manga e película da máquina',
    'taped-cartridge': 'Cartucho usado, embrulhado em papel e fita-cola',
  },
  because: {
    gauze: 'Tem sangue.',
    cartridge: 'Vai diretamente da máquina para o contentor: pode furar um saco e uma mão.',
    'outer-wrapping': 'Nunca encontrou o cliente.',
    gloves: 'Estiveram no campo.',
    'doubtful-wipe': 'A dúvida vai para o grupo mais perigoso.',
    'expired-ink': 'É um químico: pergunte ao operador.',
    sleeve: 'Estiveram no campo.',
    'taped-cartridge': 'A fita-cola esconde-o, não o torna seguro. Um cortante ou perfurante num saco ou num caixote de papel, embrulhado ou não, é falha crítica.',
  },
  ask: '{{thing}}. Para onde vai?',
  explain: 'Destino: {{stream}}, {{group}}. {{because}}',
  shortNames: {
    gauze: 'compressa',
    cartridge: 'cartucho',
    'outer-wrapping': 'embalagem',
    gloves: 'luvas',
    'doubtful-wipe': 'compressa duvidosa',
    'expired-ink': 'tinta',
    sleeve: 'manga, película',
    'taped-cartridge': 'cartucho com fita-cola',
  },
  description: {
    intro: 'Quatro recipientes lado a lado; o que já foi separado está dentro deles, como pontos numerados. Os grupos III e IV são perigosos.',
    scheme: 'Quanto aos sacos, uma universidade portuguesa utiliza pretos para os grupos I e II, brancos com indicação de risco biológico para o grupo III, e vermelhos ou contentores específicos para o grupo IV. É o esquema de uma instituição.',
    carrier: 'Os resíduos perigosos só saem com um operador licenciado e contrato escrito, e guarda-se a guia de acompanhamento de cada recolha.',
  },
};
