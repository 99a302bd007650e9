// How does a self-test in a figure speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useSelfTestWords = defineWords(english, portuguese);
