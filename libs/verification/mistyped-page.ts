// How is somebody helped who mistyped a number?
import type { CheckAnswer } from './check-certificate.js';
import { html, type Markup } from './html.js';
import { numberForm } from './number-form.js';
import type { Page } from './page.js';
import { linkTo, type Reader } from './reader.js';
import { statusBand } from './status-band.js';
import type { Words } from './words.js';

type Mistyped = Extract<CheckAnswer, { kind: 'mistyped' }>;

/** As much of what was typed as anybody can compare with a piece of paper. */
const longestShown = 40;

export function mistypedPage(reader: Reader, answer: Mistyped): Page {
  const { mistyped, helpWithNumber, actions } = reader.words;
  const shown = [...answer.typed].slice(0, longestShown).join('');
  return {
    title: mistyped.headline,
    path: `/check?${new URLSearchParams({ number: shown })}`,
    main: html`${statusBand('white', 'question', mistyped.headline, [slipSentence(mistyped, answer), mistyped.nothingAsked])}
<div class="column">
<h2>${mistyped.youTyped}</h2>
<p class="typed number">${marked(answer)}</p>
${numberForm(reader, { value: shown })}
<h2>${helpWithNumber.title}</h2><ul class="plain">${helpWithNumber.points.slice(0, 3).map((point) => html`<li>${point}</li>`)}</ul>
<p class="actions"><a class="button quiet" href="${linkTo(reader, '/check/concern')}">${actions.concern}</a></p>
</div>`,
  };
}

function slipSentence(words: Words['mistyped'], { reading }: Mistyped): string {
  switch (reading.kind) {
    case 'wrong-length':
      return reading.length > longestShown ? words.tooLong : words.length(reading.length);
    case 'foreign-character':
      return reading.character.toUpperCase() === 'U' ? words.letterU(reading.position) : words.foreign(reading.position, reading.character);
    case 'check-failed':
      if (reading.slip.kind === 'one-symbol') return words.oneSymbol(reading.slip.position);
      return reading.slip.kind === 'swapped-neighbours' ? words.swapped(reading.slip.positions) : words.several;
  }
}

/** What was typed, the doubtful places marked: in groups of five when all of it are letters and digits, else as it came. */
function marked({ typed, reading }: Mistyped): Markup {
  if (reading.kind === 'foreign-character') {
    const [before = '', ...after] = typed.split(reading.character);
    return html`${[...before].slice(-longestShown).join('')}<mark>${reading.character}</mark>${[...after.join(reading.character)].slice(0, longestShown).join('')}`;
  }
  const places = doubtfulPlaces(reading);
  const symbols = [...typed.normalize('NFKC').toUpperCase()].filter((symbol) => /[\p{L}\p{N}]/u.test(symbol)).slice(0, longestShown);
  return html`${symbols.map((symbol, index) => [index > 0 && index % 5 === 0 ? ' ' : '', places.has(index + 1) ? html`<mark>${symbol}</mark>` : symbol])}`;
}

function doubtfulPlaces(reading: Mistyped['reading']): ReadonlySet<number> {
  if (reading.kind !== 'check-failed') return new Set();
  if (reading.slip.kind === 'one-symbol') return new Set([reading.slip.position]);
  return new Set(reading.slip.kind === 'swapped-neighbours' ? reading.slip.positions.flatMap((place) => [place, place + 1]) : []);
}
