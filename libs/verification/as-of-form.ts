// Where does somebody ask what a certificate was on the day of a treatment, and what do they read?
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { writtenDay } from '#libs/kernel/calendar.js';
import type { CheckAnswer } from './check-certificate.js';
import { asOf, type AsOf } from './core/as-of.js';
import type { Finding, Verdict } from './core/verdict.js';
import { dayInZone } from './day-in-zone.js';
import { html, type Markup } from './html.js';
import type { Reader } from './reader.js';

type Moments = Pick<Extract<CheckAnswer, { kind: 'verdict' }>, 'askedAt' | 'knownAt'>;

/** Null when nobody asked. */
export function askedDay({ entry, isCurrent }: Finding, { askedAt, knownAt }: Moments, asked: unknown): AsOf | null {
  if (asked === undefined) return null;
  const { history, validUntil, zone } = entry;
  const today = dayInZone(zone, askedAt);
  return asOf({ history, validUntil, today, openSince: isCurrent || !knownAt ? null : dayInZone(zone, knownAt) }, asked);
}

/** A plain form that asks `GET /check/<number>?on=<day>`, and its answer behind it. */
export function asOfForm(reader: Reader, finding: Finding, { verdict, ...moments }: Moments & { readonly verdict: Verdict }, asked: unknown): Markup {
  const { words, locale, chosen } = reader;
  const answer = askedDay(finding, moments, asked);
  const value = answer && answer.kind !== 'not-a-day' ? answer.on : '';
  return html`<h2 id="then">${words.asOf.title}</h2>
${answer && html`<p class="note" role="status">${sentence(reader, answer)}</p>`}
<form class="ask" action="/check/${withDashes(verdict.number)}#then" method="get">
<div><label for="on">${words.asOf.label}</label>
<input type="date" id="on" name="on" value="${value}" min="${finding.entry.history[0]?.day}" max="${dayInZone(finding.entry.zone, moments.askedAt)}" required></div>
${chosen && html`<input type="hidden" name="lang" value="${locale}">`}
<button class="button quiet">${words.asOf.submit}</button>
</form>`;
}

function sentence({ words, locale }: Reader, answer: AsOf): string {
  const { asOf: said } = words;
  if (answer.kind === 'not-a-day') return said.notADay;
  const day = writtenDay(answer.on, locale);
  if (answer.kind === 'future') return said.future(day);
  if (answer.kind === 'could-not-check') return said.couldNotCheck(day);
  if (answer.kind === 'before-issue') return said.beforeIssue(day, writtenDay(answer.issued, locale));
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return [said.known(day, answer.states.map((state) => said.states[state])), reasons[answer.reason ?? '']].filter(Boolean).join(' ');
}
