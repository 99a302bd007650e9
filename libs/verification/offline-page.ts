// What does a phone show at a certificate's address when there is no connection?
import { offlineStatuses, type OfflineStatus } from './core/offline.js';
import { html, type Markup } from './html.js';
import type { Sign } from './marks.js';
import type { Page } from './page.js';
import type { Reader } from './reader.js';
import { statusBand, type Tone } from './status-band.js';

/** Nothing is green: what is kept cannot say what holds now. */
const looks: Readonly<Record<OfflineStatus, { readonly tone: Exclude<Tone, 'green'>; readonly sign: Exclude<Sign, 'tick'> }>> = {
  'in-force': { tone: 'amber', sign: 'clock' },
  suspended: { tone: 'red', sign: 'block' },
  ended: { tone: 'red', sign: 'cross' },
  expired: { tone: 'grey', sign: 'clock' },
  unknown: { tone: 'amber', sign: 'question' },
  'not-signed': { tone: 'red', sign: 'cross' },
  'other-number': { tone: 'red', sign: 'cross' },
  'no-code': { tone: 'amber', sign: 'question' },
  unreadable: { tone: 'amber', sign: 'question' },
  newer: { tone: 'amber', sign: 'question' },
  'key-unknown': { tone: 'amber', sign: 'question' },
};

/** What it does not mean, in the words of the same status with a connection. */
const meanings = { 'in-force': 'in-force', suspended: 'suspended', expired: 'expired', unknown: 'could-not-check', 'no-code': 'could-not-check', unreadable: 'could-not-check', newer: 'could-not-check', 'key-unknown': 'could-not-check' } as const satisfies Readonly<Partial<Record<OfflineStatus, string>>>;

const signed: readonly OfflineStatus[] = ['in-force', 'suspended', 'ended', 'expired', 'unknown'];

/** What the browser writes into a sentence, between two characters that no sentence of ours has. */
const hole = (name: 'age' | 'until'): string => `\ue000${name}\ue001`;
const fillable = (text: string): Markup => html`${text.split(/\ue000(\w+)\ue001/u).map((part, at) => (at % 2 === 0 ? part : html`<span data-fill="${part}"></span>`))}`;

/**
 * The same for everybody, so that a phone can keep it: one part for each status, of which the browser takes the one that fits and
 * fills in what it read from the code (`apps/web/check/offline-page.ts`).
 */
export function offlinePage(reader: Reader): Page {
  const { offline, scopes } = reader.words;
  return {
    title: offline.title,
    path: '/check/offline',
    hasScript: true,
    main: html`<div data-offline data-scopes="${JSON.stringify(scopes)}">${statusBand('amber', 'question', offline.title, [offline.working])}</div>
${offlineStatuses.map((status) => html`<template data-status="${status}">${partOf(reader, status)}</template>`)}`,
  };
}

function partOf(reader: Reader, status: OfflineStatus): Markup {
  const { offline, meaning } = reader.words;
  const { headline, below } = offline.status[status];
  const holes = { age: hole('age'), until: hole('until') };
  const points = status in meanings ? meaning.points[meanings[status as keyof typeof meanings]] : [];
  return html`${statusBand(looks[status].tone, looks[status].sign, fillable(headline(holes)), below(holes).map(fillable))}
<div class="column">
${signed.includes(status) && [facts(reader), html`<p class="own grey">${offline.signed}</p>`]}
${points.length > 0 && html`<h2>${meaning.title}</h2><ul class="plain">${points.map((point) => html`<li>${point}</li>`)}</ul>`}
<p class="actions"><button class="button" type="button" data-again>${offline.again}</button></p>
</div>`;
}

function facts({ words: { facts } }: Reader): Markup {
  return html`<p class="name" data-fill="name"></p>
<dl>
<dt>${facts.scope}</dt><dd data-fill="scope"></dd>
<dt>${facts.academy}</dt><dd data-fill="academy"></dd>
<dt>${facts.issued}</dt><dd data-fill="since"></dd>
<dt>${facts.end}</dt><dd data-fill="until"></dd>
<dt>${facts.number}</dt><dd class="number" data-fill="number"></dd>
</dl>`;
}
