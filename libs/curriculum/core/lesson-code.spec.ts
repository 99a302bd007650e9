// Do the lessons that academies add stand behind the programme's own, whatever numbers those come to?
import fc from 'fast-check';
import { byLessonCode, isAddedCode, moduleOfCode, nextAddedCode } from './lesson-code.js';

const numbered = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.integer({ min: 1, max: 40 })).map(([module, added, lesson]) => `${module}.${added ? 'A' : ''}${lesson}`);

describe('the code of a lesson', () => {
  it('puts added lessons behind the last of their module, and before the next module', () => {
    const sorted = ['2.1', '1.A2', '1.10', '1.A10', '1.9', '1.A1'].map((code) => ({ code })).sort(byLessonCode);
    expect(sorted.map(({ code }) => code)).toEqual(['1.9', '1.10', '1.A1', '1.A2', '1.A10', '2.1']);
  });

  it('orders any lessons in one way only', () => {
    fc.assert(
      fc.property(fc.uniqueArray(numbered, { maxLength: 30 }), (codes) => {
        const once = codes.map((code) => ({ code })).sort(byLessonCode);
        const again = [...codes].reverse().map((code) => ({ code })).sort(byLessonCode);
        expect(again).toEqual(once);
        for (const [at, { code }] of once.entries()) expect(moduleOfCode(once[at + 1]?.code ?? '99.1')).toBeGreaterThanOrEqual(moduleOfCode(code));
      }),
    );
  });

  it('of the next added lesson is never one that is there', () => {
    fc.assert(
      fc.property(fc.array(numbered), fc.integer({ min: 1, max: 30 }), (codes, module) => {
        const next = nextAddedCode(module, codes);
        expect([isAddedCode(next), moduleOfCode(next), codes.includes(next)]).toEqual([true, module, false]);
      }),
    );
  });

  it('is nothing for what is none', () => {
    expect(moduleOfCode('glossary')).toBe(0);
    expect(isAddedCode('1.4')).toBe(false);
  });
});
