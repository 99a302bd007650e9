// O que se diz de uma resposta por palavras próprias, em português?
import type { english } from './written-words.en.js';

export const portuguese: typeof english = {
  label: 'A sua resposta',
  rule: 'Duas pessoas classificam-na em {{points}} pontos, sem saber de quem é nem o que a outra deu. Se derem o mesmo, é o que conta; caso contrário, decide uma terceira pessoa.',
  near_one: 'Duas pessoas classificam-na em {{points}} pontos, sem saber de quem é nem o que a outra deu. Se diferirem no máximo {{count}} ponto, conta a média; caso contrário, decide uma terceira pessoa.',
  near_other: 'Duas pessoas classificam-na em {{points}} pontos, sem saber de quem é nem o que a outra deu. Se diferirem no máximo {{count}} pontos, conta a média; caso contrário, decide uma terceira pessoa.',
  counter: '{{used}} de {{limit}} carateres',
  left_one: 'Resta {{count}} caráter',
  left_other: 'Restam {{count}} carateres',
  yours: 'A sua resposta',
  nothing: 'Não escreveu nada aqui.',
  marks: 'Como foi classificada',
  two: 'Duas pessoas classificaram-na; conta a média: {{points}} em {{possible}}.',
  third: 'Duas pessoas divergiram; decidiu uma terceira: {{points}} em {{possible}}.',
  of: '{{points}} em {{possible}}',
  between: 'entre «{{lower}}» e «{{upper}}»',
  model: 'Uma resposta com todos os pontos',
};
