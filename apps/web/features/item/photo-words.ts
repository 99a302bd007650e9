// How do questions speak that are answered with photos?
import { defineWords } from '../../i18n/define-words.js';
import { english } from './photo-words.en.js';
import { portuguese } from './photo-words.pt-PT.js';

export type PhotoFault = Exclude<keyof typeof english.faults, 'unread'>;

export const usePhotoWords = defineWords(english, portuguese);
