// How do the pages about signing in and the account speak?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useIdentityWords = defineWords(english, portuguese);
