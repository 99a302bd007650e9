// What do the hand moments say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Seis momentos à volta da cadeira',
  caption:
    'Modelo didático de uma sala vista de cima. Os pontos marcam o limite do campo: o couro cabeludo preparado e o tabuleiro coberto. A lista é deste programa. As luvas nunca substituem a higiene das mãos.',
  view: 'Vista',
  views: { room: 'A sala', test: 'Pôr-se à prova' },
  pick: 'Momento',
  moments: {
    'before-client': 'antes de tocar no cliente',
    'before-sterile': 'antes de abrir material estéril e de calçar luvas',
    'after-blood': 'depois de sangue ou tinta',
    'after-client': 'depois do cliente',
    'after-surroundings': 'depois de tocar no ambiente',
    'glove-change': 'em cada troca de luvas',
  },
  prevents: {
    'before-client': 'Senão, o dia do técnico chega ao couro cabeludo.',
    'before-sterile': 'Senão, a embalagem estéril estraga-se ao abrir.',
    'after-blood': 'Senão, viajam para a gaveta, a porta e a cara.',
    'after-client': 'Senão, este cliente encontra-se com o seguinte.',
    'after-surroundings': 'Senão, a sala volta a entrar no campo.',
    'glove-change': 'Senão, o que passou ou escorreu fica na pele.',
  },
  how: 'Mãos visivelmente sujas, por exemplo de tinta ou sangue: lavar, {{washFrom}} a {{washTo}} segundos. Nos outros casos: friccionar com solução alcoólica, {{rubFrom}} a {{rubTo}} segundos.',
  places: {
    technician: 'técnico',
    client: 'cliente',
    tray: 'tabuleiro',
    telephone: 'telemóvel',
    drawer: 'gaveta',
    gloves: 'luvas',
    door: 'porta',
    basin: 'lavatório',
  },
  cleaning: { rub: 'friccionar com solução alcoólica', wash: 'lavar com água e sabão', none: 'nem uma coisa nem outra: não é nenhum dos seis momentos' },
  situations: {
    greeted: 'Tem as mãos com aspeto limpo. Vai tocar no couro cabeludo do cliente.',
    'ink-on-thumb': 'Troca de luvas e encontra um risco de tinta no polegar.',
    'same-field': 'Luvas intactas, mãos sempre no campo: continua com a fila de pontos seguinte.',
    telephone: 'Com as mãos nuas e aspeto limpo, arrumou o telemóvel e quer voltar ao couro cabeludo.',
    'new-pair': 'Retirou uma luva rasgada. Tem as mãos com aspeto limpo. Quer calçar um par novo.',
    'blood-on-wrist': 'Já sem luvas, vê um ponto de sangue no pulso.',
    unpacking: 'Tem as mãos com aspeto limpo. A seguir, abre as embalagens estéreis e calça luvas.',
    goodbye: 'O cliente foi-se embora. Tem as mãos com aspeto limpo.',
  },
  because: {
    moment: 'Momento {{number}}, {{moment}}.',
    rub: 'Mãos com aspeto limpo friccionam-se, durante {{from}} a {{to}} segundos.',
    wash: 'Mãos visivelmente sujas lavam-se, durante {{from}} a {{to}} segundos.',
    none: 'Não se tocou em nada fora do campo e as luvas ficam calçadas; as mãos higienizam-se quando elas saírem.',
  },
  description: {
    intro:
      'Uma sala vista de cima. O técnico está sentado atrás da cabeça do cliente; ao lado fica o tabuleiro. Uma linha de pontos à volta do couro cabeludo e do tabuleiro é o campo. Fora dele estão o telemóvel, a gaveta, as luvas, o lavatório e a porta. Seis setas numeradas atravessam o limite do campo, uma por momento:',
    number: 'N.º',
    moment: 'Momento',
    way: 'Caminho da mão',
    fromTo: '{{from}} → {{to}}',
    reason: 'Porquê',
    test: 'O modo de prova descreve oito situações e pergunta: friccionar, lavar ou nem uma coisa nem outra.',
  },
};
