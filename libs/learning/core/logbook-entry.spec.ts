// Do the rules here and the rules in the database agree on what can become of an entry, and on what it can say?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zones } from '#libs/anatomy/scalp-map.js';
import { abilitiesOf } from './logbook-abilities.js';
import { logbookEventTypes, logbookMoves, logbookStates, longest, missingIn, stateAfter, surfaces, tidied, transitions, whoMoves, works, type LogbookContent, type LogbookState } from './logbook-entry.js';
import { faultsIn, isPersonCode } from './logbook-faults.js';

const migration = readFileSync(path.resolve(import.meta.dirname, '../../../migrations/0028-logbook.ts'), 'utf8');
const wordsOf = (column: string): string[] => [...(new RegExp(` ${column} text[a-z ]* check \\(${column} in \\(([^)]*)\\)\\)`).exec(migration)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, word]) => word as string);

const span = { from: '2026-09-01', to: '2026-11-22' };
const whole: LogbookContent = {
  doneOn: '2026-11-20', surface: 'live-model', zone: 'crown', session: 1, work: 'density', minutes: 90, personCode: 'model 3', needle: '3RL, 0.25 mm', needleLot: 'L240116',
  pigment: 'Graphite 2', pigmentLot: 'B-7731', did: 'About 1,500 dots.', noticed: 'Light redness, one point of blood at the left edge.', differently: 'A break before the last rows.',
  supervisorId: 'somebody',
}; // prettier-ignore

describe('the moves of an entry', () => {
  it('are exactly those that the database lets through', () => {
    const listed = [...(/\(old\.state, new\.state\) not in \(([\s\S]*?)\)\) or/.exec(migration)?.[1] ?? '').matchAll(/\('([a-z]+)', '([a-z]+)'/g)].map(([, from, to]) => `${from} ${to}`);
    const moves = logbookStates.flatMap((from) => Object.values(transitions[from]).filter((to) => to !== 'nothing').map((to) => `${from} ${to}`));
    expect(listed.length).toBeGreaterThan(6);
    expect([...new Set(moves)].sort()).toEqual(listed.sort());
  });

  it('use the words that the database knows, and no others', () => {
    expect(wordsOf('state')).toEqual([...logbookStates]);
    expect(wordsOf('surface')).toEqual([...surfaces]);
    expect(wordsOf('work')).toEqual([...works]);
    expect(wordsOf('zone')).toEqual([...zones]);
    expect(wordsOf('type')).toEqual([...logbookEventTypes]);
  });

  it('take as many characters as the database does', () => {
    const column = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    for (const [field, most] of Object.entries(longest)) {
      expect({ field, said: migration.includes(field === 'remark' ? `char_length(remark) <= ${most}` : `['${column(field)}', ${most}]`) }).toEqual({ field, said: true });
    }
  });

  it('reach every state from the first word', () => {
    const reached = new Set<LogbookState | 'nothing'>(['nothing']);
    for (const state of reached) for (const next of Object.values(transitions[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...logbookStates, 'nothing'].sort());
  });

  it('are refused wherever they are not listed', () => {
    const listed = { nothing: ['write'], draft: ['edit', 'discard', 'submit'], submitted: ['withdraw', 'return', 'countersign', 'name-supervisor'], returned: ['edit', 'submit'], countersigned: [] };
    for (const [state, moves] of Object.entries(listed)) {
      const possible = logbookMoves.filter((move) => stateAfter(state as LogbookState, move) !== null);
      expect({ state, possible }).toEqual({ state, possible: logbookMoves.filter((move) => (moves as string[]).includes(move)) });
    }
  });

  it('end for ever with the countersignature', () => {
    expect(logbookMoves.map((move) => stateAfter('countersigned', move)).filter((state) => state !== null)).toEqual([]);
  });
});

describe('what somebody may do with an entry', () => {
  const facts = { wasReturned: false, supervisorHasLeft: false, hasSuccessor: false };
  const nobody = { own: false, supervises: false, owns: false, withdrawn: false };
  const nothing = { edit: false, discard: false, submit: false, withdraw: false, correct: false, decide: false, nameSupervisor: false };

  it.each(logbookStates)('is nothing for whoever only reads it, and nothing after the trainee has left: %s', (state) => {
    expect(abilitiesOf({ ...facts, state }, nobody)).toEqual(nothing);
    expect(abilitiesOf({ ...facts, state, supervisorHasLeft: true }, { own: true, supervises: true, owns: true, withdrawn: true })).toEqual(nothing);
  });

  it('is parted between trainee, supervisor and owner', () => {
    expect(abilitiesOf({ ...facts, state: 'draft' }, { ...nobody, own: true })).toEqual({ ...nothing, edit: true, discard: true, submit: true });
    expect(abilitiesOf({ ...facts, state: 'submitted' }, { ...nobody, own: true })).toEqual({ ...nothing, withdraw: true });
    expect(abilitiesOf({ ...facts, state: 'submitted' }, { ...nobody, supervises: true })).toEqual({ ...nothing, decide: true });
    expect(abilitiesOf({ ...facts, state: 'submitted' }, { ...nobody, owns: true })).toEqual(nothing);
    expect(abilitiesOf({ ...facts, state: 'submitted', supervisorHasLeft: true }, { ...nobody, owns: true })).toEqual({ ...nothing, nameSupervisor: true });
    expect(abilitiesOf({ ...facts, state: 'countersigned' }, { ...nobody, own: true })).toEqual({ ...nothing, correct: true });
  });

  it('never lets trainees decide on their own entries, whatever their roles', () => {
    for (const state of logbookStates) expect(abilitiesOf({ ...facts, state, supervisorHasLeft: true }, { own: true, supervises: true, owns: true, withdrawn: false })).toMatchObject({ decide: false, nameSupervisor: false });
  });

  it('keeps a remark, and one correction an entry', () => {
    expect(abilitiesOf({ ...facts, state: 'draft', wasReturned: true }, { ...nobody, own: true })).toMatchObject({ edit: true, discard: false, submit: true });
    expect(abilitiesOf({ ...facts, state: 'countersigned', hasSuccessor: true }, { ...nobody, own: true })).toEqual(nothing);
  });

  it('belongs to somebody, move by move', () => {
    expect(Object.keys(whoMoves)).toEqual([...logbookMoves]);
  });
});

describe('what an entry says', () => {
  it('is whole, or names what is missing; on practice skin nobody was treated', () => {
    const empty = { ...whole, personCode: '', needle: '', needleLot: '', pigment: '', pigmentLot: '', did: '', noticed: '', differently: '', supervisorId: null };
    expect(missingIn(whole)).toEqual([]);
    expect(missingIn(empty)).toEqual(['supervisorId', 'personCode', 'needle', 'needleLot', 'pigment', 'pigmentLot', 'did', 'noticed', 'differently']);
    expect(missingIn({ ...empty, surface: 'practice-skin' })).toEqual(['supervisorId', 'needle', 'did', 'noticed', 'differently']);
    expect(tidied({ ...whole, surface: 'practice-skin' }).personCode).toBe('');
    expect(tidied(whole)).toEqual(whole);
  });

  it('happened since the enrolment and not tomorrow', () => {
    for (const doneOn of [span.from, span.to]) expect(faultsIn({ ...whole, doneOn }, span)).toEqual([]);
    for (const doneOn of ['2026-08-31', '2026-11-23']) expect(faultsIn({ ...whole, doneOn }, span)).toEqual([{ field: 'doneOn', code: 'logbook-day-unfit' }]);
  });

  it('has a zone, except on flat practice skin', () => {
    expect(faultsIn({ ...whole, zone: null }, span)).toEqual([{ field: 'zone', code: 'zone-missing' }]);
    expect(faultsIn({ ...whole, zone: null, surface: 'practice-skin', personCode: '' }, span)).toEqual([]);
  });

  it.each(['model 3', 'modelo 12', 'Client-04', 'C.7', 'cliente3', 'Pessoa 999', 'voluntária 4'])('calls somebody %s', (code) => expect(isPersonCode(code)).toBe(true));
  it.each(['Maria Silva', 'Maria', 'Maria S. 3', 'model', 'model 1234', '9', 'Maria 3', 'Silva1987', 'Ana7', 'the man from Porto 3'])('calls nobody %s', (code) => {
    expect(faultsIn({ ...whole, personCode: code }, span)).toEqual([{ field: 'personCode', code: 'person-code-unfit' }]);
  });

  it('holds no address and no telephone number, in any of its texts', () => {
    for (const field of ['personCode', 'needle', 'needleLot', 'pigment', 'pigmentLot', 'did', 'noticed', 'differently'] as const) {
      for (const text of ['ana@example.org', '912 345 678']) expect(faultsIn({ ...whole, [field]: text }, span)).toEqual([{ field, code: 'contact-details-in-text' }]);
    }
  });
});
