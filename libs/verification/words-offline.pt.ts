// What is said in European Portuguese of the code on a paper, with a connection and without?
import type { OfflineTold, Words } from './words.js';

const asHeard = ({ age }: OfflineTold): string => `Assim constava do registo ${age}, da última vez que este telemóvel o contactou. Pode ter mudado desde então.`;
const couldNot = () => 'Não conseguimos consultar o estado neste momento';
const tellUs = 'Não se fie nisto. Volte a consultar o número com ligação à internet e, por favor, diga-nos.';

export const offlinePortuguese: Pick<Words, 'paperCode' | 'offline'> = {
  paperCode: {
    agrees: 'O código no papel foi assinado pelo registo e diz o mesmo nome, o mesmo número e as mesmas datas.',
    differs: 'O código no papel não diz o que diz o registo. Não se fie no papel e, por favor, diga-nos.',
    unread: 'O seu navegador não conseguiu comparar o código no papel neste momento. Compare o nome, o número e as datas.',
  },
  offline: {
    title: 'Sem ligação',
    working: 'A ver o que este telemóvel sabe …',
    status: {
      'in-force': {
        headline: ({ age }) => `Estava em vigor ${age}`,
        below: () => ['Não há ligação à internet. É o que constava do registo da última vez que este telemóvel o contactou; pode ter mudado desde então. Volte a consultar com ligação.', 'Se há condições, só o registo o diz.'],
      },
      suspended: { headline: () => 'Suspenso: não pode dizer que está certificado', below: (told) => [asHeard(told), 'Volte a consultar com ligação.'] },
      ended: { headline: () => 'Já não está em vigor', below: (told) => [asHeard(told), 'Foi excluído do registo, entregue pelo titular ou substituído por um mais recente. Com ligação, o registo diz qual.'] },
      expired: { headline: ({ until }) => `Caducou em ${until}`, below: () => ['É a data que está no certificado. Se há um mais recente, o registo di-lo com ligação.'] },
      unknown: { headline: couldNot, below: () => ['Não há ligação à internet, e há demasiado tempo que este telemóvel não contacta o registo. Volte a consultar com ligação.'] },
      'not-signed': { headline: () => 'Este código não foi assinado pelo registo', below: () => [tellUs] },
      'other-number': { headline: () => 'O código e o endereço não condizem', below: () => ['O registo assinou este código para outro número.', tellUs] },
      'no-code': { headline: couldNot, below: () => ['Não há ligação à internet. Se tiver o certificado à mão, leia o código quadrado que lá está: os mais recentes leem-se sem ligação. Se não, volte a consultar com ligação.'] },
      unreadable: { headline: couldNot, below: () => ['Não há ligação à internet, e falta uma parte do código ou não é um dos nossos. Leia-o de novo, ou consulte com ligação.'] },
      newer: { headline: couldNot, below: () => ['Não há ligação à internet, e o código é de um tipo mais recente do que este telemóvel conhece. Volte a consultar com ligação.'] },
      'key-unknown': { headline: couldNot, below: () => ['Não há ligação à internet, e este telemóvel ainda não consegue saber se foi o registo que assinou este código. Volte a consultar com ligação.'] },
    },
    signed: 'O nome, as datas e o número estão no código e foram assinados pelo registo. Dizem o que se certificou, e não o que vale hoje.',
    again: 'Consultar de novo',
  },
};
