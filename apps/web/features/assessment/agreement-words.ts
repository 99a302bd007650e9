// How do the pages about the agreement of assessors speak?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './agreement-words.en.js';
import { portuguese } from './agreement-words.pt-PT.js';

export const useAgreementWords = defineWords(english, portuguese);
