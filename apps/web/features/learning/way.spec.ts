// Does a trainee read the right thing at the top of the page?
import type { CertificationStatus, Progress, Requirement } from '../../api/contract.js';
import { nameStanding, standingOf, wayOf } from './way.js';

const step = (requirement: string, more: Partial<Requirement> = {}): Requirement => {
  const kind = requirement.split(':')[0] as Requirement['kind'];
  return { requirement, kind, domain: kind === 'exam' ? null : 'M1', title: requirement, writtenIn: 'en', subjectId: '', completedAt: null, open: true, why: null, openAttemptId: null, markingAttemptId: null, nextAttemptAt: null, ...more };
};
const done = { completedAt: '2026-11-20T10:00:00Z' };
const programme = {
  modules: [1, 2].map((number) => ({ id: '', number, code: '', domain: `M${number}`, title: `Module ${number}`, outcomes: [], body: '', plannedLessons: [], lessons: [], quiz: true })),
  exam: { items: 2, pilots: 0, passPoints: 1, gates: { total: 1, needed: 1 }, minutes: 60, coolDownHours: 24, maxAttempts: null, domains: [{ domain: 'M2', title: '', items: 2, least: null }] },
};
const way = (requirements: Requirement[], next: string | null) => wayOf({ requirements, next } as Progress, programme);
const named = (confirmedAt: string | null): CertificationStatus => ({
  name: { checkId: 'c', legalName: 'Ana Sá', document: 'passport', checkedByName: 'Olga', checkedAt: '2026-11-20T10:00:00Z', confirmedAt },
  certificate: null,
});
const all = [step('lesson:1.1', done), step('quiz:M1', done), step('exam', done), step('station:ST-1', done)];

describe('the way', () => {
  it('gives each module its lessons and quiz, and names those that the exam alone asks about', () => {
    const { modules } = way([step('lesson:1.1', done), step('quiz:M1')], 'quiz:M1');
    expect(modules).toMatchObject([
      { number: 1, done: 1, examItems: 0, holdsNext: true },
      { number: 2, requirements: [], examItems: 2, holdsNext: false },
    ]);
  });
});

describe('the standing', () => {
  it.each<[string, Requirement[], string | null, CertificationStatus | undefined, string]>([
    ['there is a lesson to read', [step('lesson:1.1')], 'lesson:1.1', undefined, 'do'],
    ['only an assessor can go on', [step('station:ST-1')], 'station:ST-1', undefined, 'station'],
    ['the exam is being marked', [step('exam', { open: false, why: 'being-marked', markingAttemptId: 'a' })], null, undefined, 'station'],
    ['the exam cools down', [step('exam', { open: false, why: 'cool-down', nextAttemptAt: '2026-11-23T10:00:00Z' })], null, undefined, 'cool-down'],
    ['the trainee has left', [step('lesson:1.1', { open: false, why: 'withdrawn' })], null, undefined, 'withdrawn'],
    ['nobody has checked the name', all, null, { name: null, certificate: null }, 'name-at-academy'],
    ['the name waits for its holder', all, null, named(null), 'confirm-name'],
    ['the decision is what is missing', all, null, named('2026-11-21T10:00:00Z'), 'decision'],
    ['the certificate is there', all, null, { name: null, certificate: { id: 'x', number: 'N', state: 'in-force' } }, 'certified'],
  ])('when %s', (_, requirements, next, certification, kind) => {
    expect(standingOf(way(requirements, next), certification).kind).toBe(kind);
  });
});

describe('the name on the way', () => {
  const certificate = { id: 'x', number: 'N', state: 'in-force' } as const;
  it.each<[string, CertificationStatus | undefined, string]>([
    ['waits while nobody has checked it', { name: null, certificate: null }, 'waiting'],
    ['is open while its holder has not confirmed it', named(null), 'open'],
    ['is done once it is confirmed', named('2026-11-21T10:00:00Z'), 'done'],
    ['is open again when it was checked anew for a correction', { ...named(null), certificate }, 'open'],
    ['is done on a certificate whose details are gone', { name: null, certificate }, 'done'],
  ])('%s', (_, certification, expected) => {
    expect(nameStanding(certification)).toBe(expected);
    if (certification?.certificate) expect(standingOf(way(all, null), certification)).toMatchObject({ kind: 'certified', name: expected });
  });
});
