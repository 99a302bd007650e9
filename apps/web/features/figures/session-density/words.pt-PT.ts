// What does the figure of the three sittings say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Três sessões: 30, 70, 100',
  caption: 'Um modelo: uma área com cem lugares, desenhada muito maior do que na realidade e preenchida ao acaso. Numa série de dez pessoas, a densidade construiu-se assim, com a ausência total de sangramento como salvaguarda da profundidade; não se comparou outro esquema. Não se promete um resultado a ninguém.',
  view: 'Como desenhar os pontos',
  views: { added: 'Marcar os novos', alike: 'Todos iguais' },
  old: 'já lá estavam',
  fresh: 'acrescentados nesta sessão',
  free: 'ainda livres',
  sitting: 'Sessão {{number}}',
  share: '{{percent}} %',
  planned: 'Pontos planeados para a zona',
  plannedIs: '{{dots}} pontos',
  head: { sitting: 'Sessão', added: 'Acrescentar', after: 'Ficam' },
  result: 'Para {{planned}} pontos planeados: acrescentar {{first}}, depois {{second}}, depois {{third}}.',
  mistake: 'Quem acrescenta {{wrong}} na segunda sessão esqueceu os {{first}} que já lá estão.',
  between: 'Para formandos, há pelo menos {{weeks}} semanas entre duas sessões, para que cada sessão cicatrizada possa corrigir a seguinte. Nenhuma zona se preenche por completo na primeira.',
  inWords: {
    patch: 'Três áreas quadradas, cada uma com os mesmos cem lugares, espalhados sem formar filas.',
    after: 'Depois da sessão {{number}}: {{stand}} dos 100 lugares têm um ponto, {{added}} deles novos.',
  },
};
