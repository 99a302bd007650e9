// What is drawn on the pages: the arc of dots, the signs of a status, the certificate with its number circled?
import { html, Markup } from './html.js';

/** Only what is written in this file becomes markup here: numbers and constants, nothing from outside. */
const drawn = (shapes: string): Markup => new Markup(shapes);
const round = (value: number): number => Math.round(value * 100) / 100;

/** Dots along an arc, in degrees clockwise from three o'clock, whose size goes from `first` to `last`. */
function arcOfDots(centre: readonly [number, number], radius: number, from: number, to: number, count: number, first: number, last: number): string {
  return Array.from({ length: count }, (_, index) => {
    const part = index / (count - 1);
    const angle = ((from + (to - from) * part) * Math.PI) / 180;
    const [x, y] = [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(first + (last - first) * part)}"/>`;
  }).join('');
}

/** The mark: a hairline of dots that grow finer. */
export const mark = html`<svg class="mark" viewBox="0 0 44 26" aria-hidden="true" focusable="false">${drawn(arcOfDots([22, 25], 20, 190, 350, 11, 3, 0.9))}</svg>`;

const signs = {
  tick: '<path d="m6.5 12.6 3.8 3.9 7.4-8.6"/>',
  bang: '<path d="M12 6.2v7.2"/><circle class="solid" cx="12" cy="17.3" r="1.5"/>',
  block: '<rect class="solid" x="7.5" y="7.5" width="9" height="9" rx="1"/>',
  cross: '<path d="m7.5 7.5 9 9m0-9-9 9"/>',
  clock: '<path d="M12 6.5V12l3.6 2.4"/>',
  back: '<path d="M9.6 6.6 6 10.2l3.6 3.6M6.4 10.2h7.2a3.7 3.7 0 0 1 0 7.4h-2.2"/>',
  onward: '<path d="M5.8 12h12M13 7.2l4.9 4.8-4.9 4.8"/>',
  question: '<path d="M8.9 9.3a3.1 3.1 0 1 1 4.7 2.6c-1.1.7-1.6 1.3-1.6 2.5"/><circle class="solid" cx="12" cy="17.6" r="1.4"/>',
  dash: '<path d="M7 12h10"/>',
} as const;

export type Sign = keyof typeof signs;

/** A sign without its disc, for images that have no stylesheet; what is solid is white there. */
export const signShapes = (name: Sign): Markup => drawn(signs[name].replaceAll('class="solid"', 'fill="#fff" stroke="none"'));

/** A sign on its disc. It only repeats what stands beside it in words, so it is hidden from screen readers. */
export const sign = (name: Sign): Markup =>
  html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle class="disc" cx="12" cy="12" r="12"/>${drawn(signs[name])}</svg>`;

/** Five cells by five that look like a square code from afar. */
const code = ['11101', '10110', '11011', '01101', '10111']
  .flatMap((row, y) => [...row].map((cell, x) => (cell === '1' ? `<rect class="ink" x="${24 + x * 5}" y="${150 + y * 5}" width="5" height="5"/>` : '')))
  .join('');

const line = (x: number, y: number, width: number): string => `<rect class="faint" x="${x}" y="${y}" width="${width}" height="3" rx="1.5"/>`;

/** A certificate on paper; the ring shows where its number stands. `label` tells the same to those who do not see it. */
export const certificateDrawing = (label: string): Markup => html`<svg class="drawing" viewBox="0 0 170 206" role="img" aria-label="${label}">
<rect class="sheet" x="8" y="4" width="142" height="198" rx="4"/>
<g class="teal">${drawn(arcOfDots([34, 30], 9, 190, 350, 9, 1.7, 0.6))}</g>
${drawn(line(48, 25, 44))}<rect class="ink" x="24" y="62" width="92" height="8" rx="4"/>
${drawn([line(24, 48, 36), line(24, 82, 108), line(24, 90, 98), line(24, 110, 40), line(84, 110, 44), line(24, 118, 32), line(84, 118, 36)].join(''))}
${drawn(code)}
<text class="mono" x="63" y="164">7Q4MX-2D9KA-0TF3R</text>${drawn(line(63, 176, 44))}
<ellipse class="ring" cx="99" cy="161.500" rx="47" ry="12" transform="rotate(-3 99 161.500)"/>
</svg>`;
