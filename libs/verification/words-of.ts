// Which words belong to which language?
import type { Localised } from '#libs/kernel/locale.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt.js';
import type { Words } from './words.js';

export const wordsOf: Localised<Words> = { en: english, 'pt-PT': portuguese };
