// What do the symbols on a pack say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Seis símbolos de uma embalagem estéril',
  caption:
    'Desenhados para este programa segundo os símbolos da norma ISO 15223-1; uma embalagem real traz o método com que foi esterilizada. Um símbolo é uma declaração do fabricante: não dispensa a verificação visual em cinco pontos.',
  view: 'Vista',
  views: { learn: 'Aprender', test: 'Pôr-se à prova' },
  meanings: {
    'sterile-eo': 'esterilizado por óxido de etileno',
    'sterile-r': 'esterilizado por irradiação',
    'no-reuse': 'não reutilizar',
    lot: 'código do lote',
    'use-by': 'prazo de validade',
    'damaged-pack': 'não utilizar se a embalagem estiver danificada',
  },
  looks: {
    'sterile-eo': 'a palavra STERILE numa moldura, com as letras EO num segundo campo',
    'sterile-r': 'a palavra STERILE numa moldura, com a letra R num segundo campo',
    'no-reuse': 'um 2 num círculo, riscado',
    lot: 'as letras LOT numa moldura',
    'use-by': 'uma ampulheta',
    'damaged-pack': 'uma embalagem rasgada num círculo, riscada',
  },
  question: 'o que significa este símbolo?',
  thisIs: 'Mostra {{looks}} e significa: {{meaning}}.',
  more: {
    'sterile-eo': 'STERILE indica o método no segundo campo; EO é óxido de etileno.',
    'sterile-r': 'STERILE indica o método no segundo campo; R é irradiação.',
    'no-reuse': 'Aqui, uso único significa um cliente e uma sessão.',
    lot: 'Fica no registo do cliente antes de se abrir a embalagem.',
    'use-by': 'Compare a data ao lado com a de hoje e registe-a.',
    'damaged-pack': 'Uma embalagem que esteve molhada conta como danificada, mesmo depois de seca.',
  },
  description: {
    intro: 'Os seis símbolos, o seu aspeto e o que significam:',
    looks: 'Na embalagem',
    meaning: 'Significado',
    test: 'O modo de prova mostra um símbolo de cada vez, com quatro significados à escolha, diz se a resposta está certa e dá o significado.',
    points: 'Seja o que for que está impresso, verificam-se cinco pontos a olho e em voz alta, antes de abrir a embalagem:',
    point: {
      'intact-and-dry': 'intacta e seca',
      seal: 'selagem uniforme',
      'sterile-mark': 'símbolo de estéril ou indicador',
      lot: 'lote legível',
      'in-date': 'dentro do prazo',
    },
  },
};
