// Is somebody who looked at a draft told of each lesson that has changed since, and of no other?
import { changesBetween } from './changes.js';
import type { Edition, EditionLessonHead } from './contract.js';

const lesson = (code: string, revision: number): EditionLessonHead => ({ code, title: `of ${code}`, revision, kind: code.includes('A') ? 'added' : 'adapted' }) as EditionLessonHead;
const draft = (...lessons: EditionLessonHead[]) => ({ modules: [{ lessons }], lost: [] }) as unknown as Edition;

describe('what has changed in a draft', () => {
  it('is nothing where every lesson is at the revision that was seen', () => {
    const same = draft(lesson('1.1', 3), lesson('1.2', 0), lesson('1.A1', 4));
    expect(changesBetween(same, structuredClone(same))).toEqual([]);
  });

  it('is what was written anew, what was written again, and what has gone', () => {
    const seen = draft(lesson('1.1', 3), lesson('1.2', 0), lesson('1.3', 5), lesson('1.A1', 4), lesson('1.A2', 6));
    const now = draft(lesson('1.1', 3), lesson('1.2', 8), lesson('1.3', 0), lesson('1.A1', 9));
    expect(changesBetween(seen, now)).toEqual([
      { code: '1.2', title: 'of 1.2', revision: 8, how: 'new' },
      { code: '1.A1', title: 'of 1.A1', revision: 9, how: 'changed' },
      { code: '1.3', title: 'of 1.3', revision: 0, how: 'back' },
      { code: '1.A2', title: 'of 1.A2', revision: 0, how: 'takenOut' },
    ]);
  });

  it('counts lessons that the programme no longer has', () => {
    const seen = { ...draft(), lost: [lesson('1.9', 2)] };
    expect(changesBetween(seen, { ...draft(), lost: [lesson('1.9', 7)] }).map(({ code, how }) => `${code} ${how}`)).toEqual(['1.9 changed']);
    expect(changesBetween(seen, draft()).map(({ code, how }) => `${code} ${how}`)).toEqual(['1.9 back']);
  });
});
