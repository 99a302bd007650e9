// What does the start page say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Saber quem segura a agulha',
  lead: 'O Dermark forma e certifica técnicos de micropigmentação capilar e mantém o registo em que qualquer pessoa os pode consultar.',
  client: {
    title: 'Consultar um certificado',
    text: 'Antes ou depois de um tratamento: basta escrever o número ou ler o código do certificado. Sem conta, sem custos, com resposta imediata.',
    action: 'Consultar um certificado',
  },
  trainee: {
    title: 'Estudar',
    text: 'Sete módulos, cada afirmação com a sua fonte. O exame teórico, as estações práticas e o certificado, num só lugar.',
    action: 'Continuar a estudar',
    actionSignedOut: 'Iniciar sessão para estudar',
  },
  academy: {
    title: 'Academias',
    text: 'Formar, avaliar e emitir. Quem formou ou avaliou um formando não decide sobre o certificado desse formando.',
    action: 'Ir para a academia',
    actionSignedOut: 'Candidatar uma academia',
  },
  register: { action: 'Ir para o registo' },
  passMark: 'Como foi fixada a nota de corte',
  note: 'Um certificado diz que o titular cumpriu os requisitos do programa. Não é uma licença para exercer.',
};
