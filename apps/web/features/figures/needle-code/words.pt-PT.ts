// What does the decoder of cartridge codes say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'O que diz o código de um cartucho',
  caption:
    'A chave é a dos guias comerciais; as marcas divergem, por isso contam primeiro os milímetros impressos e a chave do próprio fabricante. O desenho é um modelo didático. Um código nunca é uma profundidade nem uma saliência.',
  code: 'Código da embalagem',
  examples: 'Ou escolha um',
  aloud: 'Em voz alta:',
  nothingTyped: 'Escreva um código ou escolha um.',
  verdicts: {
    explained: 'A chave explica as quatro partes. Leia agora a chave do próprio fabricante e compare com o plano, antes de abrir a embalagem.',
    open: 'A chave não explica todas as partes, e nada se adivinha. Se nem a embalagem nem a chave do próprio fabricante o explicarem, o cartucho não se utiliza num cliente antes de o fornecedor responder por escrito.',
    name: 'Não é um código pela ordem diâmetro, número, configuração, afilamento: será talvez um nome. Se nem a embalagem nem a chave do próprio fabricante o explicarem, o cartucho não se utiliza num cliente antes de o fornecedor responder por escrito.',
  },
  parts: { diameter: 'diâmetro', count: 'número de agulhas', configuration: 'configuração', taper: 'afilamento' },
  unsaid: { diameter: 'diâmetro desconhecido', count: 'número desconhecido', configuration: 'configuração desconhecida', taper: 'afilamento desconhecido' },
  diameter: 'cerca de {{mm}} mm',
  diameterAloud: 'diâmetro de cerca de {{mm}} mm',
  bugpin: '0,30 mm ou menos: no setor, uma «bugpin»',
  count_one: '{{count}} agulha',
  count_other: '{{count}} agulhas',
  tooMany: 'mais de três: não em trabalho avaliado',
  configuration: { RL: 'redonda de contorno' },
  taper: { LT: 'afilamento longo', ST: 'afilamento curto' },
  unknown: {
    diameter: 'desconhecido: estes algarismos não estão na chave',
    count: 'desconhecido: não é um número de agulhas',
    configuration: 'desconhecida: não está na chave',
    taper: 'desconhecido: estas letras não estão na chave',
  },
  ambiguous: {
    diameter: 'desconhecido: com quatro algarismos, os dois primeiros são o diâmetro; aqui não é certo onde ele acaba',
    count: 'desconhecido: não é certo que algarismos contam as agulhas, se é que algum as conta',
    configuration: 'desconhecida: estas letras não começam por uma configuração da chave',
    taper: 'desconhecido: não é certo onde começa o afilamento',
  },
  absent: {
    diameter: 'o código não o diz',
    count: 'o código não o diz',
    configuration: 'o código não a diz',
    taper: 'o código não o diz',
  },
  drawing: {
    across: 'em corte',
    along: 'de lado',
    scale: '0,5 mm',
    notDrawn: 'não desenhado',
  },
  description: {
    order: 'Um código como 0803RLLT lê-se da esquerda para a direita, em quatro partes:',
    part: 'Parte do código',
    says: 'O que diz',
    example: 'Em 0803RLLT',
    rows: {
      diameter: { part: 'dois primeiros algarismos', example: '08, cerca de 0,25 mm' },
      count: { part: 'dois algarismos seguintes', example: '03, três' },
      configuration: { part: 'primeiras letras', example: 'RL, redonda de contorno' },
      taper: { part: 'últimas letras', example: 'LT, afilamento longo' },
    },
    key: 'Os guias comerciais indicam, como diâmetro de uma agulha:',
    keyLine: '{{figures}}: cerca de {{mm}} mm',
    letters: 'RL é uma redonda de contorno, LT um afilamento longo, ST um afilamento curto. Outros algarismos e letras não estão nesta chave: a figura diz que são desconhecidos e não adivinha.',
    drawing:
      'O desenho mostra, à esquerda, as agulhas em corte, como círculos que se tocam, à escala de uma barra de 0,5 mm; à direita, uma agulha vista de lado, cuja ponta se estreita ao longo de um percurso maior no afilamento longo do que no curto. O que é desconhecido está a tracejado, com um ponto de interrogação.',
    bugpin: 'No setor, chamam-se «bugpin» as agulhas de 0,30 mm ou mais finas. Em trabalho avaliado não se utilizam grupos de mais de três agulhas.',
  },
};
