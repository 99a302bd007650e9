// What does the mark on a holder's own website look like just now?
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { zoneOfNothing, type CheckAnswer } from './check-certificate.js';
import type { VerdictStatus } from './core/verdict.js';
import { html } from './html.js';
import { looks } from './looks.js';
import { signShapes } from './marks.js';
import { moment } from './moment.js';
import type { Reader } from './reader.js';
import type { Tone } from './status-band.js';

/** On white, whatever the page around it: the colours of the check by day. */
const inks: Readonly<Record<Tone, { readonly ink: string; readonly tint: string }>> = {
  green: { ink: '#13683a', tint: '#e6f3ea' },
  amber: { ink: '#874f00', tint: '#fdf1da' },
  red: { ink: '#a1141d', tint: '#fceaea' },
  grey: { ink: '#48545a', tint: '#edf1f2' },
  blue: { ink: '#1b4d8f', tint: '#e8f0fa' },
  white: { ink: '#1a2327', tint: '#fff' },
};

const font = "'Public Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** An image of 300 by 72: the status in words, the number, and when that was so, because images get copied and kept. */
export function markImage(reader: Reader, answer: CheckAnswer): string {
  const { mark } = reader.words;
  const status: VerdictStatus = answer.kind === 'verdict' ? answer.verdict.status : answer.kind === 'mistyped' ? 'not-found' : 'could-not-check';
  const { tone, sign } = looks[status];
  const { ink, tint } = inks[tone];
  const number = answer.kind === 'verdict' ? withDashes(answer.verdict.number) : '';
  const when = answer.kind === 'verdict' ? moment(reader, answer.knownAt ?? answer.askedAt, answer.verdict.finding?.entry.zone ?? zoneOfNothing) : '';
  const line = (y: number, text: string) => html`<text x="66" y="${y}" font-size="12" fill="#515f66">${text}</text>`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="72" viewBox="0 0 300 72" role="img" lang="${reader.locale}" font-family="${font}">
<title>${mark.register}: ${mark.status[status]}. ${number} ${when}</title>
<rect x=".75" y=".75" width="298.500" height="70.500" rx="8" fill="${tint}" stroke="${ink}" stroke-width="1.500"/>
<g transform="translate(16 18) scale(1.500)" fill="none" stroke="#fff" stroke-width="2.400" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="12" fill="${ink}" stroke="none"/>${signShapes(sign)}</g>
<text x="66" y="25" font-size="16" font-weight="700" fill="${ink}">${mark.status[status]}</text>
${line(44, [number, 'Dermark'].filter(Boolean).join(' · '))}${line(60, when)}
</svg>`.text;
}
