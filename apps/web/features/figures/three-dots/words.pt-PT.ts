// What do the three dots say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Três pontos: demasiado superficial, no alvo, demasiado profundo',
  caption:
    'Um guia, não uma medição: as quantidades e os prazos são de um modelo. Na vista de cima, a escala é sempre a mesma; no corte, as camadas não estão à escala. Não está estabelecido quando muda um ponto na derme inferior. O pigmento para lá da derme, com o seu halo, não está aqui desenhado.',
  dots: { shallow: 'Demasiado superficial', target: 'Alvo', deep: 'Demasiado profundo' },
  layer: { shallow: 'sobretudo na epiderme', target: 'parte superior a média da derme papilar', deep: 'derme inferior' },
  times: { day0: 'Dia 0', week4: 'Semana 4', year3: 'Ano 3' },
  when: 'Quando',
  read: 'Ler o ponto: contorno, tamanho, tom',
  kept: { gone: 'desapareceu', pale: 'mais pálido' },
  size: { small: 'pequeno', larger: 'maior', large: 'grande' },
  edge: { clear: 'contorno nítido', soft: 'contorno suave', blurred: 'contorno esbatido' },
  tone: { grey: 'cinzento', cooler: 'cinzento mais frio', blueGrey: 'azul-acinzentado' },
  words: {
    lead: 'Nove imagens: três pontos lado a lado, cada um no dia 0, na semana 4 e no ano 3. Cada imagem mostra o ponto visto de cima e, por baixo, um corte pela epiderme, pela derme papilar, pela derme reticular e por uma faixa de gordura.',
    where: 'Onde está o pigmento',
    look: 'O que se vê',
    day0: 'No dia 0, os três pontos são escuros e de contorno nítido: parte do que se vê está de saída.',
    shallow: 'Demasiado superficial: o pigmento da epiderme perde-se. O ponto falta, não está esbatido; um anel interrompido marca o lugar. A falta de pontos, só por si, não prova uma passagem superficial.',
    target: 'Alvo: o ponto suaviza-se um pouco e conserva o contorno.',
    deep: 'Demasiado profundo: maior, mais esbatido, mais frio. Um tom azul, só por si, não prova nenhuma profundidade.',
  },
};
