// Does every page say what it must in every language, and nothing that it must never say?
import { concernSubjects } from '#libs/conduct/core/concern.js';
import { effectiveStates } from '#libs/certification/core/certificate-state.js';
import { conditionCodes } from '#libs/certification/core/conditions.js';
import { factsText, readFacts } from '#libs/certification/core/facts.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { readNumber } from '#libs/certification/core/certificate-number.js';
import { answerPage } from './answer-page.js';
import type { Mistyped } from './check-certificate.js';
import { concernPage, concernReceivedPage } from './concern-page.js';
import { notInLog, unread, type Evidence } from './core/evidence.js';
import type { RegisterEntry } from './core/register-entry.js';
import { offlineStatuses } from './core/offline.js';
import { verdictOf, verdictStatuses, type LookedUp } from './core/verdict.js';
import { formPage } from './form-page.js';
import { limitedPage } from './limited-page.js';
import { mistypedPage } from './mistyped-page.js';
import { offlinePage } from './offline-page.js';
import { renderPage, type Page } from './page.js';
import { readerOf } from './reader.js';
import { wordsOf } from './words-of.js';

const site = { operator: 'The operator', publicUrl: 'https://register.example', ledgerOrigin: 'register.example/ledger', demonstration: true };
const number = '123456789ABCDMN';
const facts = factsText({ programme: 'smp-technician', version: '1', scope: 'scalp-micropigmentation', validFrom: '2026-03-14', validUntil: '2029-03-13', decision: 'd', independence: 'independent' });

const entryIn = (state: 'in-force' | 'with-conditions' | 'suspended' | 'struck-off' | 'surrendered' | 'superseded', name: string | null = 'Ana') => ({
  name, state, stateSince: '2026-05-01', reviewOn: '2026-06-01', reason: 'hygiene', facts, validFrom: '2026-03-14', validUntil: '2029-03-13', zone: 'Europe/Lisbon',
  academy: { name: 'Academy', city: 'Porto', country: 'PT', state: 'admitted' }, earlier: [], issuedEventId: 'e',
  lastEvent: { id: 'e', facts: factsText({ ...readFacts(facts), conditions: conditionCodes, ...(state === 'superseded' && { successor: '00000000000000B' }) }), leafHash: 'abc' },
  salts: { certificate: null, facts: null, holder: null }, statusList: { list: '1', index: 1 }, ledgerIndex: 5,
  history: [{ day: '2026-03-14', state: 'in-force' as const, until: null, reason: null }, { day: '2026-05-01', state, until: '2026-06-01', reason: 'hygiene' }], renewedBy: null,
}); // prettier-ignore

const removed: Evidence = { ...unread, signature: { answer: 'could-not-check', because: 'details-removed' } };
const lookedUp = (entry: RegisterEntry, evidence = removed, isCurrent = true): LookedUp => ({ entry, evidence, isCurrent });
const noon = new Date('2026-11-22T12:00:00Z');

const verdicts = [
  ...(['in-force', 'with-conditions', 'suspended', 'struck-off', 'surrendered', 'superseded'] as const).map((state) => verdictOf(number, lookedUp(entryIn(state)), '2026-11-22')),
  verdictOf(number, lookedUp(entryIn('in-force')), '2030-01-01'),
  verdictOf(number, lookedUp({ ...entryIn('in-force'), renewedBy: '00000000000000B' }), '2030-01-01'),
  verdictOf(number, lookedUp(entryIn('in-force', null)), '2026-11-22'),
  ...(['in-force', 'suspended'] as const).map((state) => verdictOf(number, lookedUp(entryIn(state), unread, false), '2026-11-22')),
  verdictOf(number, lookedUp(entryIn('in-force'), { ...removed, signature: { answer: 'no', because: 'differs' } }), '2026-11-22'),
  verdictOf(number, lookedUp(entryIn('in-force'), notInLog), '2026-11-22'),
  verdictOf(number, null, '2026-11-22'),
  verdictOf(number, 'unreadable', '2026-11-22'),
];

const mistyped = ['12345', 'ABCDU', '*****', '123456789ABCDMP', '213456789ABCDMN', '1'.repeat(50), '123456789ABCD00', ''].map((typed) => ({ kind: 'mistyped' as const, typed, reading: readNumber(typed) as Mistyped }));

function everyPage(locale: Locale): Page[] {
  const reader = readerOf(locale, undefined);
  return [
    formPage(reader),
    formPage(reader, { asked: true }),
    ...verdicts.map((verdict) => answerPage(reader, site, { kind: 'verdict', verdict, askedAt: noon, knownAt: noon })),
    ...mistyped.map((answer) => mistypedPage(reader, answer)),
    limitedPage(reader, 1),
    limitedPage(reader, 42),
    concernPage(reader, site, { key: 'k'.repeat(24), typed: { number } }),
    concernPage(reader, site, { key: 'k'.repeat(24), typed: {}, faults: wordsAsFaults(locale) }),
    concernReceivedPage(reader, 'C-1234-5678'),
    offlinePage(reader),
  ];
}

const wordsAsFaults = (locale: Locale) => {
  const { faults } = wordsOf[locale].concern;
  return { all: faults.tooMany(3), number: faults.number, about: faults.about, account: faults.tooShort, contact: faults.contact, website: faults.trap };
};

/** What is read on a page: its text without markup and styles, and the texts in attributes that are read out. */
const visible = (page: string) =>
  page
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<details>[^]*?<\/details>/g, '')
    .replace(/ (?:aria-label|placeholder|alt)="([^"]*)"/g, '>$1<')
    .replace(/<[^>]*>/g, ' ');

const never = /revoked|invalid|verified|blacklist|blockchain|revogad|inválid|verificad|lista negra/i;
const cryptography = /\bhash|signature|sha-?256|merkle|salt\b|\bproof\b|assinatura|prova\b|sais\b/i;

function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, part]) => strings(part, `${path}/${key}`));
  return [];
}

describe('the words of the public pages', () => {
  it.each(locales)('are on every page in %s, none missing, none of those that are never said', (locale) => {
    for (const page of everyPage(locale)) {
      const text = visible(renderPage(readerOf(locale, undefined), site, page));
      expect(text).not.toMatch(never);
      expect(text).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
      expect(text).not.toMatch(cryptography);
    }
  });

  it.each(locales)('have no empty sentence in %s', (locale) => {
    for (const [, text] of strings(wordsOf[locale])) expect(text.trim().length).toBeGreaterThan(1);
  });

  it('are translated: no sentence is the same in both languages', () => {
    const english = new Map(strings(wordsOf.en));
    const same = strings(wordsOf['pt-PT']).filter(([path, text]) => english.get(path) === text);
    // a proper name, a word that is the same in both, and punctuation are not sentences
    expect(same.filter(([, text]) => text.includes(' '))).toEqual([]);
    expect(strings(wordsOf['pt-PT']).map(([path]) => path)).toEqual([...english.keys()]);
  });

  it('have a headline, and something that it does not mean, for every status', () => {
    for (const locale of locales) {
      for (const status of verdictStatuses) {
        expect(wordsOf[locale].status[status].headline({ since: 'S', until: 'U', review: null, reason: null, conditions: [], renewed: false })).not.toBe('');
        expect(wordsOf[locale].meaning.points[status].length).toBeGreaterThan(0);
      }
      for (const state of effectiveStates) expect(wordsOf[locale].checks.status[state]).toMatch(/\.$/);
      expect(Object.keys(wordsOf[locale].concern.subjects)).toEqual([...concernSubjects]);
    }
  });

  it('never blame anybody for a number under which there is nothing', () => {
    for (const locale of locales) {
      const page = answerPage(readerOf(locale, undefined), site, { kind: 'verdict', verdict: verdictOf(number, null, '2026-11-22'), askedAt: noon, knownAt: noon });
      const text = visible(page.main.text);
      expect(text).toMatch(locale === 'en' ? /no finding against anybody/ : /Não significa que se tenha apurado algo contra alguém/);
      expect(text).not.toMatch(/fake|forged|fraud|false|falso|falsific|fraude/i);
    }
  });

  it('say of a line that the ledger contradicts whose fault that is, and where to tell us, not to try again', () => {
    for (const locale of locales) {
      const { words } = readerOf(locale, undefined);
      for (const verdict of verdicts.filter(({ status }) => status === 'altered')) {
        const { main } = answerPage(readerOf(locale, undefined), site, { kind: 'verdict', verdict, askedAt: noon, knownAt: noon });
        expect(main.text).toMatch(locale === 'en' ? /contradicts its own public ledger[^]*The fault is ours/ : /contradiz o seu próprio livro público[^]*A falha é nossa/);
        expect(main.text).toMatch(new RegExp(`<a class="button" href="/check/12345-6789A-BCDMN/concern[^"]*">${words.actions.tellUs}<`));
        expect(main.text).not.toContain(words.actions.retry);
        // Each line has its sentence.
        expect(main.text).not.toMatch(/<\/strong>\s*<\/span>/);
        expect(main.text).not.toMatch(/class="[^"]*green/);
      }
    }
    expect(verdicts.filter(({ status }) => status === 'altered')).toHaveLength(2);
  });

  it('tell what could not be checked in amber, and what it last was, never in green', () => {
    for (const locale of locales) {
      const reader = readerOf(locale, undefined);
      const answer = { kind: 'verdict' as const, verdict: verdictOf(number, lookedUp(entryIn('in-force'), removed, false), '2026-11-22'), askedAt: new Date('2026-11-22T13:00:00Z'), knownAt: noon };
      const { main } = answerPage(reader, site, answer);
      expect(main.text).toContain('class="band amber"');
      expect(main.text).not.toMatch(/class="[^"]*green/);
      expect(main.text).toContain(locale === 'en' ? 'on 22 Nov 2026 at 12:00 (GMT)' : 'em 22 nov. 2026 às 12:00 (GMT)');
    }
  });

  it('are never green without a connection, and name no certificate', () => {
    for (const locale of locales) {
      const { main } = offlinePage(readerOf(locale, undefined));
      expect(main.text).not.toMatch(/class="[^"]*green/);
      expect([...main.text.matchAll(/<template data-status="([^"]+)">/g)].map(([, status]) => status)).toEqual([...offlineStatuses]);
      for (const part of main.text.split('<template ').slice(1)) expect(part).toMatch(/<h1>.{8,}<\/h1>/);
    }
  });

  it('put green only where a certificate is known to be in force', () => {
    for (const verdict of verdicts) {
      const { main } = answerPage(readerOf('en', undefined), site, { kind: 'verdict', verdict, askedAt: noon, knownAt: noon });
      const inForce = (verdict.finding?.isCurrent ?? false) && ['in-force', 'with-conditions'].includes(verdict.finding?.standing ?? '');
      expect(/class="[^"]*green/.test(main.text)).toBe(inForce);
    }
  });
});
