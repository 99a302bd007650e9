// What does the line of thicknesses say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Espessuras publicadas, numa só linha',
  caption: 'Cada barra vai do valor mais baixo ao mais alto que a fonte indica; nas linhas medidas são médias, não pessoas isoladas. Nenhuma espessura publicada serve para regular a máquina.',
  layer: 'Camada',
  layers: { epidermis: 'Epiderme', dermis: 'Derme' },
  unit: 'Unidade',
  units: { micrometres: 'µm', millimetres: 'mm' },
  view: 'Extensão da linha',
  views: { whole: 'Tudo', close: 'De perto' },
  rows: {
    review: 'Revisão de estudos em tecido, todo o corpo',
    women: 'Face e couro cabeludo, mulheres',
    men: 'Face e couro cabeludo, homens',
    textbook: 'Manual, maior parte do corpo',
    sixRegions: 'Seis regiões do corpo, incluindo o couro cabeludo',
    clinic: 'Página de uma clínica, couro cabeludo',
    paper: 'Um artigo muito copiado sobre micropigmentação',
  },
  grades: { measured: 'medido', expert: 'indicado por autores', trade: 'comercial' },
  range: '{{low}} a {{high}}\u00a0{{unit}}',
  means: {
    review: 'ponto: média de {{mean}}\u00a0{{unit}}; barra: intervalo de confiança de 95 %',
    women: 'ponto: couro cabeludo, {{mean}}\u00a0{{unit}}, desvio-padrão de {{deviation}}\u00a0{{unit}}',
  },
  outlier: 'Valor discrepante: acima de todas as séries medidas',
  beyond: 'para lá do fim desta linha',
  told: {
    epidermis: 'Seis linhas ficam perto umas das outras. Um artigo indica cinco a dez vezes o valor de manual, acima de todas as séries medidas aqui; não se ensina.',
    dermis: 'Duas séries medidas não têm nenhum valor em comum. De nenhuma se pode dizer que é a verdadeira; planeie para pele fina. Para este programa, não se viu o valor próprio do couro cabeludo na série de seis regiões.',
  },
  words: {
    lead: 'Barras horizontais, umas por baixo das outras, numa linha comum que começa no zero. As barras cheias são medidas, as de contorno são indicadas por autores e as de contorno interrompido são comerciais.',
    source: 'De onde vem',
    kind: 'Tipo',
    claim: 'Afirmação',
    said: 'Nota',
  },
};
