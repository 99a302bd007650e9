// How do the notes beside lessons speak?
import { defineProblems } from '../../api/problem.js';
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useNotesWords = defineWords(english, portuguese);

defineProblems(
  {
    'note-changed': 'This note was changed on another page or device in the meantime.',
    'note-deleted': 'This note was deleted on another page or device in the meantime.',
    'other-person': 'Somebody else is signed in now. Reload the page.',
    'note-empty': 'Write something, or delete the note.',
    'notes-full': 'This lesson has as many notes as are kept, which is 200. Delete one to keep another.',
  },
  {
    'note-changed': 'Entretanto esta nota foi alterada noutra página ou noutro dispositivo.',
    'note-deleted': 'Entretanto esta nota foi eliminada noutra página ou noutro dispositivo.',
    'other-person': 'Agora está outra pessoa com sessão iniciada. Recarregue a página.',
    'note-empty': 'Escreva alguma coisa, ou elimine a nota.',
    'notes-full': 'Esta lição já tem todas as notas que se guardam, que são 200. Elimine uma para guardar outra.',
  },
);
