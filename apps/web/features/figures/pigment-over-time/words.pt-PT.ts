// What does the figure on pigment and time say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'O que acontece ao pigmento de um ponto',
  caption:
    'Um modelo: quantas partículas se desenham, e em que dia, não está medido; o estudo em que se apoia data a cicatrização inteira e não cada fase. São células da derme que retêm o pigmento; quais, e por quanto tempo nas pessoas, está por esclarecer.',
  time: 'Quando?',
  times: { hour0: 'Dia 0', day3: 'Dia 3', day10: 'Dia 10', day28: 'Dia 28', year5: 'Ano 5' },
  calendar: 'O calendário de quem?',
  calendars: { biopsies: 'Estudo de biópsias', paper: 'Artigo sobre micropigmentação' },
  above: 'Vista de cima',
  labels: { surface: 'Superfície', epidermis: 'Epiderme', membrane: 'Membrana basal', dermis: 'Derme' },
  verdict: { no: 'Ainda sem veredicto nem retoque', first: 'A data mais cedo para um veredicto; há peles que precisam de mais tempo', yes: 'Pode avaliar-se, com a mesma luz de antes' },
  told: {
    hour0: 'Há pigmento à superfície, na epiderme até à camada basal e na derme. A agulha rompeu a membrana basal. Um ponto acabado de fazer é duas coisas ao mesmo tempo: pigmento que está de saída e pigmento que pode ficar.',
    day3: 'O tecido danificado é eliminado. O pigmento da superfície sai com a limpeza e com as crostas.',
    day10: 'A superfície ainda está a descamar. As células da epiderme sobem e levam consigo o pigmento; o ponto parece mais pálido.',
    day28: {
      biopsies: 'Segundo o estudo de biópsias, a cicatrização está completa ao fim de cerca de um mês: a membrana fechou-se e só há tinta em células da derme.',
      paper: 'Segundo o artigo sobre micropigmentação, ao fim de um mês a membrana ainda está em formação e o pigmento da camada basal só começa a desaparecer. Há peles que precisam de mais tempo.',
    },
    year5: 'O que dura está em células da derme. A densidade visível diminui: numa série de dez pessoas, tinha diminuído em seis meses. Não se promete nem que fica nem que desaparece.',
  },
  words: {
    lead: 'Um corte pela epiderme e pela derme superior, num de cinco momentos. Os pontos são partículas de pigmento, as ovais de contorno são células da derme e a linha entre a epiderme e a derme é a membrana basal: com uma falha enquanto está rompida, tracejada enquanto se forma, inteira quando se fechou. Uma imagem pequena mostra o ponto visto de cima.',
    table: 'Partículas desenhadas, segundo o calendário das biópsias; entre parênteses, onde o artigo difere',
    when: 'Quando',
    membrane: 'Membrana',
    membranes: { broken: 'rompida', forming: 'em formação', closed: 'fechada' },
    or: '{{one}} ({{other}})',
    away: 'Em tecido humano, as partículas mais pequenas chegaram também aos gânglios linfáticos; isso não está desenhado.',
  },
};
