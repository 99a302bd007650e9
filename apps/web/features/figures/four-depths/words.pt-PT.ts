// What do the four depths say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Quatro comprimentos a que se chama «profundidade»',
  caption:
    'Um desenho para aprender: os seus comprimentos não são regulações. A saliência e o curso pertencem ao aparelho; a penetração e a profundidade do depósito pertencem à pele, e nenhuma das duas se lê no aparelho.',
  motor: 'Motor',
  motors: { running: 'A funcionar', off: 'Desligado' },
  contact: 'Cartucho',
  contacts: { clear: 'Sem tocar na pele', pressed: 'Encostado com força' },
  of: { machine: 'do aparelho', skin: 'da pele' },
  names: { hang: 'Saliência', stroke: 'Curso', penetration: 'Penetração', deposit: 'Profundidade do depósito' },
  what: {
    hang: 'a ponta fora do cartucho',
    stroke: 'o percurso da agulha num ciclo',
    penetration: 'a ponta abaixo da superfície, no ponto mais baixo do percurso',
    deposit: 'o nível em que o pigmento fica',
  },
  where: {
    hang: 'Vê-se no aparelho, a funcionar',
    stroke: 'Está nos dados do fabricante',
    penetration: 'Na marquesa, não se vê',
    deposit: 'Vê-se só em tecido ou por exame de imagem',
  },
  told: {
    running: 'Motor a funcionar: a ponta, no ponto mais avançado, está onde se lê a saliência.',
    off: 'Motor desligado: a agulha pode estar recolhida e nada mostrar. Não há saliência que se leia. Os dois painéis da pele mostram na mesma um aparelho a funcionar.',
    clear: 'Cartucho sem tocar na pele: só entra uma porção da parte saliente.',
    pressed: 'Cartucho encostado com força: pode entrar toda a parte saliente, como aqui se desenha, e o pigmento fica mais fundo. A saliência e o curso não mudaram.',
  },
  words: {
    lead: 'Quatro painéis. Nos dois primeiros, o cartucho está no ar; nos dois últimos, está sobre a pele. Uma linha com barras nas pontas mostra o comprimento de que se fala. Os contornos interrompidos mostram onde a agulha esteve.',
    table: 'As quatro palavras',
    word: 'Palavra',
    is: 'O que é',
    seen: 'Onde se vê',
    changes: 'O que a altera',
    change: {
      hang: 'o anel de regulação, o cartucho, o curso',
      stroke: 'o aparelho',
      penetration: 'a mão, o estiramento, o ângulo, a pele, a saliência',
      deposit: 'a penetração, a tinta, a cicatrização',
    },
  },
};
