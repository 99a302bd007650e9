// What does a task at the simulator say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  situation: 'A situação',
  goals: {
    title: 'O que dá pontos',
    share: '{{goal}}: {{percent}} %',
    bandAll: 'Os nove pontos {{where}}, com uma parte por cada um',
    band: '{{dots}} dos nove pontos {{where}}, com uma parte por cada um',
    even: 'Movimentos iguais fazem nove pontos quase ao mesmo nível',
    limit: 'Há nove pontos e nenhum fica mais fundo do que {{where}}',
    limitAlways: 'Há nove pontos e nenhum fica mais fundo do que {{where}}, nem os que fizer pelo caminho',
    depth: 'A ponta vai tão fundo como se pede na pergunta',
    entry: 'A ponta entra à justa na pele: com um passo a menos de saliência, não entra',
    whole: 'Alcançado.',
    partly: 'Alcançado em {{percent}} %.',
    not: 'Não alcançado.',
  },
  bands: {
    target: 'no alvo',
    epidermis: 'na epiderme',
    papillary: 'na derme papilar',
    upperReticular: 'na derme reticular superior',
    deepReticular: 'na derme reticular profunda',
    pastDermis: 'para lá da derme',
  },
  limits: {
    epidermis: 'a epiderme',
    papillary: 'a derme papilar',
    upperReticular: 'a derme reticular superior',
    deepReticular: 'a derme reticular profunda',
    pastDermis: 'a gordura',
  },
  feedback: {
    none: 'Aqui só se desenham a saliência e a agulha, e não onde fica o pigmento.',
    made: 'Pontos feitos na zona de ensaio: {{number}}.ª vez. Desenha-se o que resultou; ficam como foram feitos.',
  },
  dots: 'Fazer nove pontos na zona de ensaio (restam {{left}})',
  done: 'É esta a minha regulação',
  state: {
    empty: 'Ainda nada conta como a sua resposta.',
    open: 'O que está regulado conta como a sua resposta. Diga quando tiver terminado.',
    done: 'Disse que é esta a sua regulação. Ainda a pode mudar.',
  },
  marked: {
    given: 'A sua regulação',
    right: 'Uma regulação que alcança todos os objetivos',
    none: 'Não regulou nada.',
    model: 'Um modelo pedagógico, não uma medição: nenhum número daqui é uma regulação para pele verdadeira.',
  },
};
