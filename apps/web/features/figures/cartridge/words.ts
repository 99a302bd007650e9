// How do the parts of a cartridge speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useCartridgeWords = defineWords(english, portuguese);
