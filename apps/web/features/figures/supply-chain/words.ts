// How does the chain from the maker to the client speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useSupplyChainWords = defineWords(english, portuguese);
