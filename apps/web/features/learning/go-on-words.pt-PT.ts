// What does the one next thing say, in Portuguese?
import type { english } from './go-on-words.en.js';

export const portuguese: typeof english = {
  goOn: 'Continuar com',
  goOnOpen: 'Voltar a',
  lesson: 'Lição {{code}}',
  nothingNow: {
    'cool-down': 'Nada a fazer até {{moment}}. Depois o exame volta a abrir.',
    station: 'Está feito tudo o que se faz a sós. O que falta é com o avaliador: {{station}}.',
    name: 'Falta uma coisa: a confirmação do nome.',
    nameAgain: 'O seu nome voltou a ser verificado, para que o certificado possa ser corrigido. Falta a sua confirmação.',
    nameAcademy: 'A academia compara o nome com um documento. Leve o cartão de cidadão ou o passaporte.',
    decision: 'Está tudo reunido. Decide agora um certificador que não formou nem avaliou o formando.',
    withdrawn: 'O formando deixou este programa. O que fez continua registado.',
    certified: 'Certificado {{number}}',
  },
  askName: 'Leia letra a letra. Está exatamente certo?',
  openCertificate: 'Abrir o certificado',
};
