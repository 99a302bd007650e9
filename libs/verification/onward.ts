// Where does the reader of one certificate go on to the one before it, or after it?
import { withDashes } from '#libs/certification/core/certificate-number.js';
import type { Finding } from './core/verdict.js';
import { html, type Markup } from './html.js';
import { linkTo, type Reader } from './reader.js';

/** Numbers without dashes; null where there is none. */
export interface Neighbours {
  readonly replacedBy: string | null;
  readonly renewedBy: string | null;
  readonly replaces: string | null;
  readonly renews: string | null;
}

/** From what is signed, but for the renewal, which the new certificate's own facts say. */
export const neighboursOf = ({ entry, latest }: Finding): Neighbours => ({
  replacedBy: latest.successor ?? null,
  renewedBy: entry.renewedBy,
  replaces: latest.replaces ?? null,
  renews: latest.renews ?? null,
});

/** What comes after is what counts, so it comes first. */
export function onward(reader: Reader, finding: Finding): Markup {
  const { replacedBy, renewedBy, replaces, renews } = neighboursOf(finding);
  const { onward: words } = reader.words;
  const line = (text: string, number: string | null): Markup | null =>
    number === null ? null : html`<p>${text} <a class="number" href="${linkTo(reader, `/check/${withDashes(number)}`)}">${withDashes(number)}</a></p>`;
  return html`${line(words.replacedBy, replacedBy)}${line(words.renewedBy, renewedBy)}${line(words.replaces, replaces)}${line(words.renews, renews)}`;
}
