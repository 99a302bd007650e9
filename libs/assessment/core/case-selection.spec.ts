// Does a case come into a form as a whole or not at all, as often as other items, and is what cannot be proved to be so?
import fc from 'fast-check';
import { selectWhole } from './case-selection.js';
import { drawFrom } from './draw.js';
import { select, type Problem } from './selection.js';

const seedOf = (number: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, index) => (number >>> ((index % 4) * 8)) & 255);
const codes = (count: number, letter = 'a'): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const none: ReadonlyMap<string, ReadonlySet<string>> = new Map();
const problem = (more: Partial<Problem> = {}): Problem => ({ pools: [{ count: 5, codes: codes(20) }], limits: [], enemies: none, ...more });
const foundBy = (given: Problem, cases: string[][], seed = 1) => selectWhole(given, cases, drawFrom(seedOf(seed)));

describe('choosing whole cases', () => {
  it('is the same as choosing items where there are none', () => {
    for (let seed = 0; seed < 50; seed++) expect(foundBy(problem(), [], seed)).toEqual(select(problem(), drawFrom(seedOf(seed))));
  });

  it('takes all of a case or nothing, keeps every count and limit, and never two enemies', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 2 }), (seed, most, spread) => {
        const cases = [['a0', 'a1', 'a2'], ['a3', 'b0'], ['b1', 'b2'], ['a4', 'a5'], ['b3', 'b4', 'b5']].slice(spread);
        const enemies = new Map([['a0', new Set(['a9'])], ['a9', new Set(['a0'])]]);
        const given = problem({ pools: [{ count: 5, codes: codes(14) }, { count: 3, codes: codes(10, 'b') }], limits: [{ codes: new Set(codes(8)), min: 0, max: most }], enemies });
        const found = foundBy(given, cases, seed);
        if (found.kind === 'none') throw new Error('It leaves enough items that belong to no case.');
        const chosen = new Set(found.codes);
        expect(chosen.size).toBe(8);
        for (const members of cases) expect([0, members.length]).toContain(members.filter((code) => chosen.has(code)).length);
        for (const pool of given.pools) expect(pool.codes.filter((code) => chosen.has(code))).toHaveLength(pool.count);
        expect(codes(8).filter((code) => chosen.has(code)).length).toBeLessThanOrEqual(most);
        expect(chosen.has('a0') && chosen.has('a9')).toBe(false);
      }),
    );
  });

  it('takes a case about as often as an item by itself', () => {
    const times = Array.from({ length: 2000 }, (_, seed) => foundBy(problem(), [['a0', 'a1', 'a2']], seed)).filter((found) => found.kind === 'found' && found.codes.includes('a1')).length;
    // a quarter: 500, within five standard deviations
    expect(Math.abs(times - 500)).toBeLessThan(97);
  });

  it('takes a case that alone makes the form possible', () => {
    const given = problem({ pools: [{ count: 3, codes: codes(4) }] });
    for (let seed = 0; seed < 20; seed++) expect(foundBy(given, [['a0', 'a1', 'a2']], seed)).toMatchObject({ kind: 'found', codes: ['a0', 'a1', 'a2'] });
  });

  it.each<[string, Problem, string[][]]>([
    ['a case that is larger than what is drawn', problem({ pools: [{ count: 2, codes: codes(4) }] }), [['a0', 'a1', 'a2']]],
    ['two cases that leave one place over', problem({ pools: [{ count: 3, codes: codes(4) }] }), [['a0', 'a1'], ['a2', 'a3']]],
    ['two cases that are enemies', problem({ pools: [{ count: 4, codes: codes(4) }], enemies: new Map([['a0', new Set(['a2'])], ['a2', new Set(['a0'])]]) }), [['a0', 'a1'], ['a2', 'a3']]],
    ['a case beyond a limit', problem({ pools: [{ count: 4, codes: codes(5) }], limits: [{ codes: new Set(['a0', 'a1']), min: 0, max: 1 }] }), [['a0', 'a1'], ['a2', 'a3']]],
  ])('proves that there is none with %s', (_, given, cases) => {
    expect(foundBy(given, cases)).toEqual({ kind: 'none', proved: true });
  });

  it('shares among the choices after the first what one alone may cost, where nothing is found', () => {
    const cases = Array.from({ length: 6 }, (_, at) => [`a${2 * at}`, `a${2 * at + 1}`]);
    const few = new Set(['a12', 'a13', 'a14', 'a15']);
    const draw = drawFrom(seedOf(1));
    let shuffles = 0;
    const counted = { ...draw, below: (count: number) => draw.below(count), shuffled: <T>(each: readonly T[]) => ((shuffles += 1), draw.shuffled(each)) };
    const none = selectWhole(problem({ limits: [{ codes: few, min: 4, max: 9 }, { codes: few, min: 0, max: 3 }] }), cases, counted);
    expect(none.kind).toBe('none');
    // 23 starts anew of the first, one of each of the 17 others
    expect(shuffles).toBeLessThanOrEqual(40);
    expect(shuffles).toBeGreaterThan(23);
  });

  it('gives up, without a proof, where there are too many cases to try them all', () => {
    const cases = Array.from({ length: 6 }, (_, at) => [`a${2 * at}`, `a${2 * at + 1}`]);
    expect(foundBy(problem({ pools: [{ count: 5, codes: codes(12) }] }), cases)).toEqual({ kind: 'none', proved: false });
  });
});
