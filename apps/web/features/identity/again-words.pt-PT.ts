// What does the dialog say that asks for a password once more, in Portuguese?
import type { english } from './again-words.en.js';

export const portuguese: typeof english = {
  email: 'Endereço de e-mail',
  password: 'Palavra-passe',
  title: 'Iniciar sessão de novo',
  lead: 'A sessão terminou, ou este ato pede uma palavra-passe introduzida há menos de 30 minutos. Nada do que está na página se perde.',
  submit: 'Iniciar sessão e voltar',
  done: 'Sessão iniciada. Nada se perdeu: pode continuar onde estava.',
};
