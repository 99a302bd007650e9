// Do the rules here and the rules in the database agree on what can become of a certificate?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayIn } from '#libs/kernel/calendar.js';
import { certificateEventTypes, certificateStates, effectiveState, effectiveStates, precedence, stateAfter, transitions, type CertificateState } from './certificate-state.js';

const textOf = (migration: string): string => readFileSync(path.resolve(import.meta.dirname, '../../../migrations', `${migration}.ts`), 'utf8');
const [migration, newest] = [textOf('0009-certification'), textOf('0022-orders-stand')];
const moves = Object.entries(transitions).flatMap(([from, events]) => Object.entries(events).map(([event, to]) => `${from === 'nothing' ? '' : from} ${event} ${to}`));

function reachableFrom(start: CertificateState | 'nothing'): Set<string> {
  const reached = new Set<CertificateState | 'nothing'>([start]);
  for (const state of reached) for (const next of Object.values(transitions[state])) reached.add(next);
  return new Set([...reached].filter((state) => state !== 'nothing'));
}

function wordsOf(column: string): string[] {
  const events = migration.slice(migration.indexOf('create table certificate_event ('));
  const list = new RegExp(`${column} text not null check \\(${column} in \\(([^)]*)\\)\\)`).exec(events)?.[1] ?? '';
  return [...list.matchAll(/'([a-z-]+)'/g)].map(([, word]) => word as string);
}

describe('the moves of a certificate', () => {
  it('are exactly those that the database lets through', () => {
    const lawful = newest.slice(newest.indexOf('create or replace function certificate_event_is_lawful'));
    const listed = [...lawful.matchAll(/\('([a-z-]*)', '([a-z-]+)', '([a-z-]+)'\)/g)].map(([, from, event, to]) => `${from} ${event} ${to}`);
    expect(listed.length).toBeGreaterThan(15);
    expect([...moves].sort()).toEqual([...new Set(listed)].sort());
  });

  it('use the words that the database knows, and no others', () => {
    expect(wordsOf('state').sort()).toEqual([...certificateStates].sort());
    expect(wordsOf('type').sort()).toEqual([...certificateEventTypes].sort());
  });

  it('reach every state from the issue, and never lead back before it', () => {
    expect([...reachableFrom('nothing')].sort()).toEqual([...certificateStates].sort());
    expect(certificateStates.every((state) => stateAfter(state, 'issued') === null)).toBe(true);
  });

  it('lift a suspension, and never what was struck off, given up or replaced', () => {
    expect(reachableFrom('suspended')).toContain('in-force');
    for (const final of ['struck-off', 'surrendered', 'superseded'] as const) expect([...reachableFrom(final)]).toEqual([final]);
  });

  it('neither remove details nor let anybody give up while an order stands', () => {
    for (const state of ['suspended', 'with-conditions', 'struck-off'] as const) expect(stateAfter(state, 'erased')).toBeNull();
    expect(stateAfter('with-conditions', 'surrendered')).toBeNull();
  });
});

describe('the state that the public reads', () => {
  it('has a place in the order of precedence, whichever it is', () => {
    expect([...precedence].sort()).toEqual([...effectiveStates].sort());
  });

  it('is in force through the end of the last day', () => {
    expect(effectiveState('in-force', '2029-11-21', '2029-11-21')).toBe('in-force');
    expect(effectiveState('in-force', '2029-11-21', '2029-11-22')).toBe('expired');
  });

  it('ends with the calendar day of its place, not of London or Lisbon', () => {
    const instant = new Date('2029-11-22T03:30:00Z');
    expect(effectiveState('in-force', '2029-11-21', dayIn('America/Sao_Paulo', instant))).toBe('expired');
    expect(effectiveState('in-force', '2029-11-21', dayIn('America/Los_Angeles', instant))).toBe('in-force');
    expect(effectiveState('in-force', '2029-11-22', dayIn('Pacific/Auckland', new Date('2029-11-22T11:30:00Z')))).toBe('expired');
  });

  it.each(['suspended', 'struck-off', 'superseded', 'surrendered'] as const)('says %s long after the last day: expiry never hides an order', (state) => {
    expect(effectiveState(state, '2029-11-21', '2035-01-01')).toBe(state);
  });

  it('says expired rather than with conditions', () => {
    expect(effectiveState('with-conditions', '2029-11-21', '2029-11-22')).toBe('expired');
    expect(effectiveState('with-conditions', '2029-11-21', '2029-11-21')).toBe('with-conditions');
  });
});
