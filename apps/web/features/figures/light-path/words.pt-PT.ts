// What do the paths of light say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Porque pode um preto profundo parecer azul: a explicação habitual',
  caption:
    'É a explicação habitual, não uma medição, e ainda não foi confirmada, para este programa, num texto sobre a ótica da pele. Há quem lhe chame «efeito Tyndall». Um tom azul, só por si, não prova nem profundidade nem má tinta.',
  columns: { shallow: 'Pigmento superficial', deep: 'Pigmento profundo' },
  back: 'De volta ao olho',
  rays: { blue: 'Luz azul', red: 'Luz vermelha' },
  fate: { back: 'regressa', swallowed: 'absorvida pelo pigmento' },
  seen: { grey: 'Pouco de ambas: parece cinzento a negro', blueGrey: 'Mais pobre em vermelho: parece azul-acinzentado', skin: 'Ambas: parece pele' },
  words: {
    lead: 'Dois cortes de pele lado a lado. A luz azul é uma linha interrompida; a vermelha, uma linha contínua e mais grossa. O raio que termina numa cruz é absorvido; o que termina numa seta sai da pele.',
    shallow: 'Pigmento superficial: o raio azul e o raio vermelho terminam ambos no depósito escuro. Regressa pouco de um e de outro.',
    deep: 'Pigmento profundo: o raio azul faz um arco curto nos tecidos superficiais e regressa. O raio vermelho vai mais fundo e termina no depósito. O que regressa traz menos vermelho.',
    others: 'Antes de se atribuir um tom azul à profundidade, averiguam-se outras três explicações:',
    causes: { base: 'um pigmento cuja base tende para o azul', mixture: 'uma mistura cuja parte quente desvaneceu primeiro', dilution: 'uma tinta diluída de forma desigual' },
  },
};
