// What do the parts of a cartridge say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Um cartucho, da ponta para trás',
  caption: 'Modelo didático, sem escala e de nenhuma marca. Segure o cartucho pelo corpo, nunca junto à abertura.',
  view: 'Vista',
  views: { together: 'Em corte', apart: 'Desmontado' },
  pick: 'Parte',
  parts: { needles: 'agulhas', opening: 'abertura', body: 'corpo', membrane: 'membrana', base: 'base' },
  says: {
    needles: 'As agulhas movem-se para fora e para dentro. A ponta não toca em nada além da pele preparada e da tinta do copo.',
    opening: 'A abertura por onde saem as agulhas. Nenhuma mão se aproxima dela.',
    body: 'O corpo está parado. É por aqui que a mão pode segurar o cartucho.',
    membrane: 'A membrana serve para impedir que o líquido reflua para a peça de mão. Não filtra a tinta nem limita a profundidade. Neste programa só se utilizam cartuchos com membrana interna.',
    base: 'A base encaixa na peça de mão. O saco e a manga do cabo mantêm-se, seja qual for o cartucho.',
  },
  hold: 'segurar aqui',
  not: 'aqui não',
  fluid: 'líquido',
  description: {
    intro: 'O cartucho está desenhado na vertical, com a ponta em cima, em corte ou desmontado. Uma chaveta ao lado do corpo diz «segurar aqui»; junto à abertura, uma cruz diz «aqui não». No corte, uma seta a tracejado mostra o líquido que reflui da abertura e para na membrana. Da ponta para trás:',
  },
};
