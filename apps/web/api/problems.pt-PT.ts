// What does a person read when the server refuses, in Portuguese?
import type { english } from './problems.en.js';

export const portuguese: typeof english = {
  network: 'Sem ligação ao servidor. Verifique a rede e tente novamente.',
  unreadable: 'Não foi possível ler a resposta. Recarregue a página.',
  unknown: 'Não foi possível concluir. Tente novamente e avise-nos se continuar.',
  internal: 'Algo correu mal do nosso lado. Ficou registado; tente novamente daqui a pouco.',
  'database-unavailable': 'De momento não é possível aceder ao registo. Tente novamente daqui a pouco.',
  'origin-foreign': 'Este pedido não veio de uma das nossas páginas. Recarregue a página.',
  'idempotency-key-required': 'A página está desatualizada. Recarregue-a.',
  'sign-in-refused': 'O endereço de e-mail ou a palavra-passe não está correto. Verifique ambos ou defina uma nova palavra-passe.',
  'sign-in-first': 'Inicie sessão primeiro.',
  'sign-in-again': 'Para esta decisão é necessário ter iniciado sessão nos últimos 30 minutos. Termine a sessão, inicie-a novamente e repita.',
  'too-many-guesses': 'Demasiadas tentativas. Aguarde alguns minutos e tente novamente ou defina uma nova palavra-passe.',
  'password-too-short': 'A palavra-passe é demasiado curta: precisa de pelo menos 15 caracteres. Uma frase curta serve bem.',
  'password-common': 'Esta palavra-passe está nas listas que os atacantes experimentam primeiro. Escolha outra.',
  'demonstration-password': 'As palavras-passe das pessoas de demonstração não podem ser alteradas.',
  'link-used-or-expired': 'Esta ligação já foi usada ou expirou. Peça uma nova.',
  'status-400': 'Há algo no formulário que não está certo. Verifique os campos.',
  'status-401': 'Inicie sessão primeiro.',
  'status-403': 'Não tem permissão para isto.',
  'status-404': 'Não há nada aqui, ou não tem permissão para o ver.',
  'status-409': 'Algo mudou entretanto. Recarregue a página e verifique.',
  'status-410': 'Já não está disponível.',
  'status-413': 'É demasiado grande.',
  'status-429': 'Demasiados pedidos. Aguarde um momento e tente novamente.',
  'status-500': 'Algo correu mal do nosso lado. Ficou registado; tente novamente daqui a pouco.',
};
