// What is said about the agreement of assessors, in Portuguese?
import type { english } from './agreement-words.en.js';

export const portuguese: typeof english = {
  title: 'Concordância dos avaliadores',
  lead: 'Quando uma estação pede dois avaliadores, cada um assina sem ver a folha do outro. Aqui está quantas vezes avaliaram da mesma forma. O kappa de Cohen desconta o que o acaso daria só por si: 1 é concordância total, 0 é o acaso.',
  empty: 'Ainda não houve dois avaliadores numa estação. Assim que ambos assinarem, conta aqui.',
  stations: 'Por estação',
  people: 'Dois a dois',
  peopleLead: 'Diz até que ponto duas pessoas concordam, não qual delas tem razão.',
  station: 'Estação',
  two: 'Avaliadores',
  alike: 'Avaliadas da mesma forma',
  result: 'Aprovado ou não',
  steps: 'Passo a passo',
  of: '{{some}} de {{all}}',
  tooFew: 'Dados insuficientes: {{takings}} de {{needed}}',
  alwaysTheSame: '{{percent}} iguais; sempre a mesma avaliação, por isso não há kappa',
  kappa: '{{percent}} iguais, kappa {{kappa}}',
  kappaBetween: '{{percent}} iguais, kappa {{kappa}} ({{lower}} a {{upper}})',
};
