// What does the frame of a figure say, in Portuguese?
import type { english } from './words.en.js';

export const portuguese: typeof english = {
  inWords: 'A figura por palavras',
};
