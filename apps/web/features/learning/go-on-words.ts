// How does the one next thing speak? Apart from the other words of the way: lessons end with it, and are to stay light.
import { defineWords } from '../../i18n/define-words.js';
import { english } from './go-on-words.en.js';
import { portuguese } from './go-on-words.pt-PT.js';
import './problems.js';

export const useGoOnWords = defineWords(english, portuguese);
