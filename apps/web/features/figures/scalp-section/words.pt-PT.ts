// What does the section of the scalp say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'O couro cabeludo em corte',
  caption:
    'Um modelo desenhado à escala: serve para a ordem e para as proporções, nunca para regular a máquina. A passagem entre as duas partes da derme é gradual; por isso, a linha é interrompida. A gálea, a camada laxa e o pericrânio ficam abaixo do corte.',
  choose: 'Que couro cabeludo está desenhado?',
  variants: {
    model: 'Modelo',
    thin: 'Pele fina, mulher',
    man: 'Pele mais espessa, homem',
    atrophic: 'Pele atrófica',
    scar: 'Cicatriz elevada (hipertrófica)',
  },
  labels: {
    epi: 'Epiderme',
    membrane: 'Membrana basal',
    pap: 'Derme papilar',
    ret: 'Derme reticular',
    sub: 'Gordura subcutânea',
    foll: 'Folículo piloso',
  },
  needle: 'agulha',
  mm: '{{length}} mm',
  ghost: 'fim da derme no modelo',
  told: {
    layers: '{{variant}}. Neste desenho, a epiderme tem {{epidermis}} mm de espessura; a derme papilar termina aos {{papillary}} mm e a derme reticular aos {{total}} mm.',
    needle: 'A agulha, com {{needle}} mm de largura, tem {{times}} vezes a espessura desta epiderme.',
  },
  notes: {
    model: 'É o desenho do próprio programa.',
    thin: 'A epiderme tem a média que um estudo encontrou no couro cabeludo de mulheres; o total está perto do limite inferior das médias desse estudo.',
    man: 'Dentro das médias do mesmo estudo nos homens.',
    atrophic: 'Os números são deste desenho. Representa uma coroa de pele fina e brilhante.',
    scar: 'Os números e a ausência de folículos são deste desenho: uma cicatriz espessa é outro material, para o qual não se transporta nenhum parâmetro. As profundidades referem-se ao ponto mais alto.',
  },
  words: {
    order: 'Da superfície para baixo',
    epi: 'Epiderme (camada córnea em cima, camada basal em baixo): a camada mais fina do desenho, sem vasos. O seu limite inferior é ondulado.',
    membrane: 'Membrana basal: a linha por baixo da fila de células basais.',
    pap: 'Derme papilar: fibras finas. Ergue-se em relevos para dentro da epiderme, com ansas de vasos; no seu limite inferior há uma rede de vasos.',
    ret: 'Derme reticular: feixes grossos, cerca de quatro quintos da derme. Na fronteira com a gordura há uma rede de vasos mais profunda.',
    sub: 'Gordura subcutânea, até aos 3,30 mm, onde o desenho se interrompe.',
    foll: 'Dois folículos pilosos atravessam a derme e terminam na gordura; na cicatriz não há nenhum.',
    needle: 'Ao lado do tecido, à mesma escala: uma agulha com 0,25 mm de largura e uma barra de 0,5 mm.',
    table: 'Onde termina cada camada, em milímetros abaixo da superfície',
    variant: 'Desenho',
    from: 'Afirmações',
    own: 'do desenho',
  },
};
