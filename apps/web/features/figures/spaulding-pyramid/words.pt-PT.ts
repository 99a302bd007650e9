// What does the Spaulding pyramid say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Ordene o estúdio',
  caption:
    'Uma só pergunta para cada objeto: em que vai tocar, ou onde vai entrar, quando for utilizado? O esquema foi feito para dispositivos; tratar como críticos a tinta, o diluente e o interior do copo é regra deste programa.',
  classes: { critical: 'crítico', 'semi-critical': 'semicrítico', 'non-critical': 'não crítico', 'moved-up': 'não crítico, um degrau acima' },
  touches: {
    critical: 'entra em tecido estéril ou na circulação',
    'semi-critical': 'toca em mucosa ou em pele lesada',
    'non-critical': 'só toca em pele íntegra, ou não toca na pele',
    'moved-up': 'só tocaria em pele íntegra, mas tem sangue',
  },
  needs: {
    critical: 'Tem de estar estéril; aqui, compra-se estéril e de uso único.',
    'semi-critical': 'Precisa de desinfeção de alto nível; aqui, não se reutiliza nada que seja semicrítico: é descartável e rejeita-se depois de um só cliente.',
    'non-critical': 'Precisa de desinfeção de nível baixo ou intermédio: cobre-se onde se toca, limpa-se e desinfeta-se depois de cada cliente.',
    'moved-up': 'Limpa-se e desinfeta-se depois com um produto cujo rótulo declare ação contra os vírus transmitidos pelo sangue, ou deita-se fora.',
  },
  things: {
    cartridge: 'cartucho com a agulha',
    couch: 'marquesa',
    ink: 'tinta',
    gauze: 'compressa em pele trabalhada',
    handpiece: 'máquina, por baixo da manga',
    'cup-inside': 'interior do copo de tinta',
    pencil: 'lápis de marcação em pele trabalhada',
    'lamp-with-blood': 'pega do candeeiro com um ponto de sangue',
    'bottle-outside': 'exterior de um frasco',
    diluent: 'diluente',
    comb: 'pente em pele trabalhada',
    tray: 'tabuleiro',
    tweezers: 'pinça que retira um cabelo solto de pele trabalhada',
  },
  ask: '{{thing}}. Que classe?',
  explain: 'Este objeto {{touches}}: {{class}}. {{needs}}',
  sorted: 'Já ordenados',
  none: 'ainda nada',
  description: {
    intro: 'Uma pirâmide de três andares; cada objeto já ordenado está no seu andar, como um ponto numerado. O sangue faz subir um degrau um objeto não crítico: o seu ponto fica na linha entre os dois andares de baixo.',
    things: 'Nesta figura',
  },
};
