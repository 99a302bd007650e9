// O que se diz de uma resposta com fotografias, em português?
import type { english } from './photo-words.en.js';

export const portuguese: typeof english = {
  seen: 'O que tem de se ver:',
  rule: 'Duas pessoas classificam a sua resposta em {{points}} pontos, sem saber de quem é nem o que a outra deu.',
  alike: 'Se derem o mesmo, é o que conta; caso contrário, decide uma terceira pessoa.',
  near_one: 'Se diferirem no máximo {{count}} ponto, conta a média; caso contrário, decide uma terceira pessoa.',
  near_other: 'Se diferirem no máximo {{count}} pontos, conta a média; caso contrário, decide uma terceira pessoa.',
  most_one: '{{count}} fotografia.',
  most_other: 'Até {{count}} fotografias.',
  pixels: 'Guarda-se apenas a imagem: nem lugar, nem hora, nem câmara. Não mostre a cara de ninguém.',
  add: 'Tirar ou escolher uma fotografia',
  another: 'Tirar ou escolher outra fotografia',
  replace: 'Substituir a fotografia {{number}}',
  remove: 'Remover a fotografia {{number}}',
  photo: 'Fotografia {{number}} da sua resposta',
  sending: 'A enviar a fotografia…',
  again: 'Enviar de novo',
  faults: {
    unread: 'Não foi possível ler este ficheiro como fotografia. Escolha um JPEG, PNG ou WebP. A sua resposta não mudou.',
    unfit: 'Esta fotografia não pode ser guardada: tem de ser um JPEG, PNG ou WebP com 6 MB no máximo. A sua resposta não mudou.',
    full: 'Esta tentativa não guarda mais fotografias, contando com as que foram substituídas. A sua resposta não mudou.',
    unsent: 'A fotografia não foi enviada. Fica guardada nesta página: envie-a de novo quando a rede voltar.',
    'attempt-closed': 'O tempo acabou: esta fotografia não foi recebida.',
    'taken-over': 'O exame continua noutro navegador: esta fotografia não foi recebida.',
    'on-break': 'Durante uma pausa não se responde: termine-a primeiro.',
  },
  nothing: 'Não deu aqui nenhuma fotografia.',
};
