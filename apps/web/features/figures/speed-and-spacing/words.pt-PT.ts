// What does the figure of speed and hand say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Velocidade do aparelho, velocidade da mão',
  caption: 'Uma conta, não um parâmetro para copiar: os aparelhos diferem, e nenhum parâmetro se transpõe de um para outro. Nenhum dos três comandos regula uma profundidade. Ninguém aumenta a tensão para chegar mais fundo.',
  hits: 'Velocidade do aparelho',
  hand: 'Velocidade da mão',
  rest: 'Paragem num ponto',
  hitsIs: '{{value}} impactos por segundo',
  handIs: '{{value}} mm por segundo',
  restIs: '{{value}} s',
  moving: 'A mão avança: {{length}} mm de pele, vistos de cima',
  resting: 'A mão está parada: todos os impactos no mesmo ponto',
  scale: '1 mm',
  apart: 'Entre dois impactos há {{hand}} ÷ {{hits}} {{sign}} {{value}} mm.',
  onDot: 'Um ponto recebe {{hits}} × {{rest}} s = {{value}} impactos.',
  inWords: {
    rule: 'Enquanto a mão avança, a distância entre dois impactos é a velocidade da mão a dividir pelo número de impactos por segundo. Enquanto está parada, todos os impactos caem no mesmo ponto.',
    faster: 'Um aparelho mais rápido: impactos mais próximos, mais impactos em cada ponto, a mesma saliência da agulha de antes.',
    hand: 'Uma mão mais rápida: impactos mais afastados. Não altera quantos impactos caem num ponto enquanto a mão está parada.',
    longer: 'Uma paragem mais longa: mais impactos no mesmo ponto.',
    example: 'Exemplo: 100 impactos por segundo e 50 mm por segundo dão um impacto a cada {{spacing}} mm; uma paragem de {{rest}} s dá 20 impactos num ponto e, a 150 impactos por segundo, 30.',
  },
};
