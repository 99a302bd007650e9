// Does what is typed reach the server whole, and does a fault's line lead to its place?
import type { EditionLesson, EditionText } from './contract.js';
import { beginningOf, placeOfLine, sentOf, writingOf } from './writing.js';

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

  it('has each line where its fault says', () => {
    const { body } = text('x');
    expect([1, 2, 4, 9].map((line) => body.slice(...placeOfLine(body, line)))).toEqual(['first', 'second', 'fourth', '']);
  });
});
