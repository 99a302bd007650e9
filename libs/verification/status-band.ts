// How is the one sentence shown that everything else on the page serves?
import { html, type Markup } from './html.js';
import { sign, type Sign } from './marks.js';

export type Tone = 'green' | 'amber' | 'red' | 'grey' | 'blue' | 'white';

/** Colour, sign and words together; `below` are the sentences under it, of which some may not apply. */
export const statusBand = (tone: Tone, name: Sign, headline: string | Markup, below: readonly (string | Markup | null)[]): Markup =>
  html`<div class="band ${tone}"><div class="column">${sign(name)}<div><h1>${headline}</h1>${below.filter((sentence) => sentence !== null).map((sentence) => html`<p>${sentence}</p>`)}</div></div></div>`;
