// What does the inbox of the demonstration say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  title: 'Cartas da demonstração',
  lead: 'O que uma instalação real envia por e-mail fica aqui, do mais recente para o mais antigo. Qualquer pessoa nesta máquina o pode ler.',
  to: 'Para {{recipient}}',
  empty: 'Ainda não há cartas. Peça uma nova palavra-passe, ou convide alguém, e a carta aparecerá aqui.',
};
