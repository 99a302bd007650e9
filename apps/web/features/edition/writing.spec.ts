// Does what is typed reach the server whole, and does a fault's line lead to its place?
import type { EditionLesson, EditionText } from './contract.js';
import { after, standingOf, type Happening, type Standing } from './standing.js';
import { beginningOf, placeOfLine, saysTheSame, sentOf, writingOf } from './writing.js';

const text = (title: string): EditionText => ({ title, objectives: ['one', ' ', 'two '], terms: [{ term: 'a', meaning: 'b' }], body: 'first\nsecond\n\nfourth' });
const lesson = (change: Partial<EditionLesson>): EditionLesson => ({ revision: 0, minutes: 15, base: null, texts: { en: null, 'pt-PT': null }, ...change }) as EditionLesson;

describe('a lesson that is written', () => {
  it('begins empty in the language of whoever adds it', () => {
    expect(writingOf(lesson({}), 'pt-PT').texts).toEqual({ en: null, 'pt-PT': { title: '', objectives: [], terms: [], body: '' } });
  });

  it('begins as nothing of one’s own where the programme’s text stands, and then as that', () => {
    const base = { minutes: 20, texts: { en: text('Skin'), 'pt-PT': text('Pele') } };
    const writing = writingOf(lesson({ base }), 'en');
    expect(writing.texts).toEqual({ en: null, 'pt-PT': null });
    expect(beginningOf({ base }, writing, 'pt-PT').title).toBe('Pele');
  });

  it('asks in the other language for as many words', () => {
    const writing = writingOf(lesson({ texts: { en: text('Light'), 'pt-PT': null } }), 'en');
    expect(beginningOf({ base: null }, writing, 'pt-PT')).toEqual({ title: '', objectives: [], terms: [{ term: '', meaning: '' }], body: '' });
  });

  it('is sent without lines that are still empty, and with minutes that a lesson can have', () => {
    const sent = sentOf({ revision: 3, minutes: 0, texts: { en: text('Light'), 'pt-PT': null } });
    expect([sent.minutes, sent.texts.en?.objectives, sent.texts.en?.body, sent.texts['pt-PT']]).toEqual([1, ['one', 'two'], 'first\nsecond\n\nfourth', null]);
  });

  it('is known again where the answer to it was lost, and nothing else is taken for it', () => {
    const sent = { revision: 0, minutes: 12, texts: { en: text('Light'), 'pt-PT': null } };
    const kept = lesson({ revision: 9, minutes: 12, texts: sentOf(sent).texts });
    expect(saysTheSame(kept, sent)).toBe(true);
    for (const other of [{ minutes: 13 }, { texts: { en: text('Shade'), 'pt-PT': null } }, { texts: { en: null, 'pt-PT': null } }, { texts: { en: text('Light'), 'pt-PT': text('Luz') } }]) expect(saysTheSame({ ...kept, ...other }, sent)).toBe(false);
  });

  it('has each line where its fault says', () => {
    const { body } = text('x');
    expect([1, 2, 4, 9].map((line) => body.slice(...placeOfLine(body, line)))).toEqual(['first', 'second', 'fourth', '']);
  });
});

describe('how it stands with what is typed', () => {
  const loaded = lesson({ revision: 3 });
  const newer = { code: '1.A1', revision: 4, changedBy: 'Rui', changedAt: '2026-11-22T14:05:00Z' };
  const through = (first: Standing, ...happenings: Happening[]): Standing => happenings.reduce(after, first);
  const conflict = through(standingOf(loaded, true), { what: 'sent' }, { what: 'failed', error: 'away' }, { what: 'sent' }, { what: 'stale', newer });

  it('is a conflict until that is settled, whatever is typed and whatever fails', () => {
    expect(conflict).toMatchObject({ state: 'stale', newer, error: null, isRestored: true });
    expect(through(conflict, { what: 'typed' })).toBe(conflict);
    expect(through(conflict, { what: 'sent' }, { what: 'failed', error: 'away' }, { what: 'typed' })).toMatchObject({ state: 'stale', newer, error: 'away' });
    expect(through(conflict, { what: 'settled' }, { what: 'sent' }, { what: 'failed', error: 'away' }, { what: 'typed' })).toMatchObject({ state: 'waiting', newer: null });
  });

  it('is as if nothing had been typed once that is thrown away, without the conflict and without the fault', () => {
    expect(through(conflict, { what: 'given-up', lesson: loaded })).toEqual(standingOf(loaded, false));
    expect(through(standingOf(loaded, true), { what: 'sent' }, { what: 'failed', error: 'away' }, { what: 'given-up', lesson: loaded })).toEqual(standingOf(loaded, false));
  });

  it('is saved only when nothing was typed since it was sent', () => {
    const kept = { what: 'kept', lesson: lesson({ revision: 4 }), at: new Date(0) } as const;
    const sent = through(standingOf(loaded, false), { what: 'typed' }, { what: 'sent' }, { what: 'typed' });
    expect(sent.state).toBe('saving');
    expect(through(sent, { ...kept, isNewest: false })).toMatchObject({ state: 'waiting', lesson: { revision: 4 } });
    expect(through(sent, { ...kept, isNewest: true })).toMatchObject({ state: 'saved', savedAt: new Date(0) });
  });
});
