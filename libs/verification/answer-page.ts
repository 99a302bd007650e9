// What does the page say about a certificate number that is typed as it should be?
import { writtenDay } from '#libs/kernel/calendar.js';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { isInForce } from '#libs/certification/core/certificate-state.js';
import { asOfForm } from './as-of-form.js';
import { zoneOfNothing, type CheckAnswer } from './check-certificate.js';
import { checksList } from './checks-list.js';
import { indexOf, type Verdict, type VerdictStatus } from './core/verdict.js';
import { html, Markup } from './html.js';
import { looks } from './looks.js';
import { moment } from './moment.js';
import { numberForm } from './number-form.js';
import { onward } from './onward.js';
import type { Page } from './page.js';
import { linkTo, type Reader } from './reader.js';
import type { Site } from './site.js';
import { statusBand } from './status-band.js';
import type { StatusDays } from './words.js';

type VerdictAnswer = Extract<CheckAnswer, { kind: 'verdict' }>;

const written = new WeakMap<Verdict, Map<string, Page>>();
/** What no text of a page can hold stands for the moment, which alone differs from one asking to the next. */
const hole = '\u0000';

/**
 * Put together once for each verdict and language, as long as it is current and nobody asks about an earlier day: `on`, as it
 * was written.
 */
export function answerPage(reader: Reader, site: Site, answer: VerdictAnswer, on?: unknown): Page {
  const { verdict, askedAt } = answer;
  const when = moment(reader, askedAt, verdict.finding?.entry.zone ?? zoneOfNothing);
  if (!verdict.finding?.isCurrent || on !== undefined) return composed(reader, site, answer, when, on);
  const pages = written.get(verdict) ?? new Map<string, Page>();
  written.set(verdict, pages);
  const name = `${reader.locale}${reader.chosen}`;
  const page = pages.get(name) ?? composed(reader, site, answer, hole);
  pages.set(name, page);
  return { ...page, main: new Markup(page.main.text.replace(hole, () => when)) };
}

function composed(reader: Reader, site: Site, answer: VerdictAnswer, when: string, on?: unknown): Page {
  const { verdict, knownAt } = answer;
  const { words } = reader;
  const number = withDashes(verdict.number);
  const days = daysOf(reader, verdict);
  const { tone, sign } = looks[verdict.status];
  const { headline } = words.status[verdict.status];
  return {
    title: `${headline(days)}: ${number}`,
    path: `/check/${number}`,
    hasScript: (verdict.finding?.entry.name ?? null) !== null,
    main: html`${statusBand(tone, sign, headline(days), sentencesOf(reader, verdict, days, knownAt))}
<div class="column">
${verdict.finding && onward(reader, verdict.finding)}
${factsOf(reader, verdict, number, days)}
<p class="lead">${words.facts.askedAt(when)} <span class="on-paper">${words.facts.askedWhere} ${site.publicUrl}/check/${number}</span></p>
${verdict.status === 'not-found' && [list(words.helpWithNumber.title, words.helpWithNumber.points), numberForm(reader, { value: number })]}
<h2>${words.checks.title}</h2>
${checksList(reader, verdict, tone)}
${ownCheck(words.ownCheck, number)}
${paperCode(words.paperCode)}
${verdict.finding && asOfForm(reader, verdict.finding, answer, on)}
${list(words.meaning.title, words.meaning.points[verdict.status])}
${actions(reader, verdict, number)}
${verdict.finding && details(reader, verdict)}
</div>`,
  };
}

/** Filled in by the browser; without a script it stays hidden. */
const ownCheck = ({ working, agrees, differs, unread }: Reader['words']['ownCheck'], number: string): Markup =>
  html`<p class="own" id="own-check" role="status" hidden data-number="${number}" data-working="${working}" data-agrees="${agrees}" data-differs="${differs}" data-unread="${unread}"></p>`;

/** Only said to whoever comes by the code on a paper. */
const paperCode = ({ agrees, differs, unread }: Reader['words']['paperCode']): Markup =>
  html`<p class="own" id="paper-code" role="status" hidden data-agrees="${agrees}" data-differs="${differs}" data-unread="${unread}"></p>`;

function sentencesOf(reader: Reader, { status, finding }: Verdict, days: StatusDays, knownAt: Date | null): (string | null)[] {
  const { words } = reader;
  const first = words.status[status].below(days);
  if (!finding) return [first];
  const state = status === 'erased' ? words.standing(finding.standing, days) : null;
  return [first, ...days.conditions, state, finding.isCurrent || !knownAt ? null : words.lastKnown(finding.standing, moment(reader, knownAt, finding.entry.zone))];
}

function daysOf({ locale, words }: Reader, { finding }: Verdict): StatusDays {
  if (!finding) return { since: '', until: '', review: null, reason: null, conditions: [], renewed: false };
  const { stateSince, validUntil, reviewOn, reason, renewedBy } = finding.entry;
  // An order's conditions stand under a suspension, too; there they are not what the reader must know.
  const conditions = finding.standing === 'with-conditions' ? (finding.latest.conditions ?? []) : [];
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return {
    since: writtenDay(stateSince, locale),
    until: writtenDay(validUntil, locale),
    review: reviewOn && writtenDay(reviewOn, locale),
    reason: (reason !== null && reasons[reason]) || null,
    conditions: conditions.map((code) => words.conditions[code]),
    renewed: renewedBy !== null,
  };
}

function factsOf({ words, locale }: Reader, { finding }: Verdict, number: string, days: StatusDays): Markup {
  const { facts } = words;
  const numberRow = html`<dt>${facts.number}</dt><dd class="number">${number}</dd>`;
  if (!finding) return html`<dl>${numberRow}</dl>`;
  const { entry } = finding;
  const scopes: Readonly<Record<string, string>> = words.scopes;
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(entry.academy.country) ?? entry.academy.country;
  return html`<p class="name">${entry.name ?? facts.nameRemoved}</p>
<dl>
<dt>${facts.scope}</dt><dd>${scopes[finding.facts.scope] ?? finding.facts.scope}</dd>
<dt>${facts.academy}</dt><dd>${entry.academy.name}, ${entry.academy.city}, ${country}</dd>
<dt>${isInForce(finding.standing) ? facts.since : facts.issued}</dt><dd>${writtenDay(entry.validFrom, locale)}</dd>
<dt>${isInForce(finding.standing) ? facts.until : facts.end}</dt><dd>${days.until}</dd>
<dt>${facts.decision}</dt><dd>${finding.facts.independence === 'independent' ? facts.decisions.independent : facts.decisions.excepted}</dd>
${numberRow}
</dl>`;
}

const list = (title: string, points: readonly string[]): Markup => html`<h2>${title}</h2><ul class="plain">${points.map((point) => html`<li>${point}</li>`)}</ul>`;

function actions(reader: Reader, { status }: Verdict, number: string): Markup {
  const { actions } = reader.words;
  const concernPath = `/check/${number}/concern`;
  const button = (kind: string, path: string, text: string): Markup => html`<a class="${kind}" href="${linkTo(reader, path)}">${text}</a>`;
  const another = button('button quiet', '/check', actions.another);
  const offered: Readonly<Partial<Record<VerdictStatus, Markup | readonly Markup[]>>> = {
    'could-not-check': [button('button', `/check/${number}`, actions.retry), another],
    altered: [button('button', concernPath, actions.tellUs), another],
    'not-found': button('button quiet', concernPath, actions.tellUs),
  };
  return html`<p class="actions">${offered[status] ?? [button('button quiet', concernPath, actions.concern), another]}</p>`;
}

/** Everything that only somebody who distrusts us needs; folded away. */
function details({ words, locale }: Reader, { finding }: Verdict): Markup {
  const { details } = words;
  if (!finding) return html``;
  const { lastEvent, statusList } = finding.entry;
  const ledgerIndex = indexOf(finding);
  return html`<details><summary>${details.title}</summary>
<p>${details.intro}</p>
<dl>
<dt>${details.entry}</dt><dd>${ledgerIndex === null ? details.notYet : ledgerIndex.toLocaleString(locale)}</dd>
<dt>${details.leafHash}</dt><dd><code>${lastEvent.leafHash}</code></dd>
${ledgerIndex !== null && html`<dt>${details.proof}</dt><dd><a href="/ledger/proof/${ledgerIndex}">/ledger/proof/${ledgerIndex}</a></dd>`}
<dt>${details.checkpoint}</dt><dd><a href="/ledger/checkpoint">/ledger/checkpoint</a></dd>
<dt>${details.statusList}</dt><dd><code>${statusList.list}:${statusList.index}</code></dd>
</dl>
<p>${details.machine}</p>
</details>`;
}
