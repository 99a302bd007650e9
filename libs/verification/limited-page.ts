// What does somebody see whose network asked for too many numbers that we do not have?
import { html } from './html.js';
import type { Page } from './page.js';
import type { Reader } from './reader.js';
import { statusBand } from './status-band.js';

export function limitedPage(reader: Reader, seconds: number): Page {
  const { limited } = reader.words;
  return {
    title: limited.headline,
    path: '/check',
    main: html`${statusBand('white', 'clock', limited.headline, [limited.below(seconds)])}<div class="column"><p>${limited.why}</p></div>`,
  };
}
