// How does the calendar of the laser reports speak?
import { defineWords } from '../../../i18n/define-words.js';
import { english } from './words.en.js';
import { portuguese } from './words.pt-PT.js';

export const useLaserCalendarWords = defineWords(english, portuguese);
