// Does the supply say that something is missing when no form can be drawn because cases come whole, and never when one can?
import fc from 'fast-check';
import { assembleExam, type Drawable } from './assembly.js';
import type { BlueprintRules } from './blueprint.js';
import { supplyOf } from './supply.js';

const noForms = { forms: 0, times: {} };
const item = (code: string, more: Partial<Drawable> = {}): Drawable => ({ code, versionId: code, domain: 'M1', gate: false, optionIds: ['a', 'b'], level: 'apply', kind: 'single', enemies: [], ...more });
const caseOf = (name: string, gates: readonly boolean[], more: Partial<Drawable> = {}): Drawable[] => gates.map((gate, at) => item(`${name}-${at + 1}`, { gate, vignette: { case: name, place: at + 1, of: gates.length }, ...more }));
const rulesOf = (items: number, gates: number, more: Partial<BlueprintRules> = {}): BlueprintRules => ({ items, passPoints: 1, gates: { total: gates, needed: 0 }, minutes: 1, coolDownHours: 0, domains: { M1: { items, gates } }, ...more });
const isShort = (rules: BlueprintRules, bank: readonly Drawable[]): boolean => supplyOf(rules, bank, noForms).some(({ lacking }) => lacking > 0);
const isDrawn = (rules: BlueprintRules, bank: readonly Drawable[]): boolean => assembleExam(rules, bank, { earlier: [], recent: noForms }, new Uint8Array(32)).kind === 'form';

describe('the supply of a bank with cases', () => {
  it.each([
    ['two items, and only a case of three', rulesOf(2, 0), caseOf('K', [false, false, false]), false],
    ['three items, and a case of three', rulesOf(3, 0), caseOf('K', [false, false, false]), true],
    ['three items, one single and a case of three', rulesOf(3, 0), [item('S'), ...caseOf('K', [false, false, false])], true],
    ['two items, one single and a case of three', rulesOf(2, 0), [item('S'), ...caseOf('K', [false, false, false])], false],
    ['four items, and cases of two and of three', rulesOf(4, 0), [...caseOf('K', [false, false]), ...caseOf('L', [false, false, false])], false],
    ['a gate that comes with two others, where one other is wanted', rulesOf(2, 1), [...caseOf('K', [true, false, false]), item('S')], false],
    ['a gate that comes with one other', rulesOf(2, 1), [...caseOf('K', [true, false]), item('S')], true],
    ['a case whose items are enemies of what else is needed', rulesOf(3, 0), [...caseOf('K', [false, false]), item('S', { enemies: ['K-1'] })], false],
    ['a level that is only in a case that is too large', rulesOf(2, 0, { levels: { analyse: { min: 1 } } }), [item('S'), item('T'), ...caseOf('K', [false, false, false], { level: 'analyse' })], false],
  ] as const)('%s', (_, rules, bank, drawn) => {
    expect([isDrawn(rules, bank), isShort(rules, bank)]).toEqual([drawn, !drawn]);
  });

  it('is short exactly when no form can be drawn, whichever cases there are in a domain without enemies and levels, and never when one can', () => {
    const banks = fc.record({
      singles: fc.array(fc.boolean(), { maxLength: 4 }),
      cases: fc.array(fc.array(fc.boolean(), { minLength: 2, maxLength: 4 }), { maxLength: 3 }),
      items: fc.integer({ min: 1, max: 6 }),
      gates: fc.integer({ min: 0, max: 3 }),
      foes: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 }),
    });
    const seen = { short: 0, drawn: 0 };
    fc.assert(
      fc.property(banks, fc.boolean(), ({ singles, cases, items, gates, foes }, hasEnemies) => {
        fc.pre(gates <= items);
        const bank = [
          ...singles.map((gate, at) => item(`S-${at}`, { gate, enemies: hasEnemies ? foes.flatMap(([one, other]) => (one === at && other !== at ? [`S-${other}`] : [])) : [] })),
          ...cases.flatMap((gate, at) => caseOf(`K${at}`, gate)),
        ];
        const rules = rulesOf(items, gates);
        const [drawn, short] = [isDrawn(rules, bank), isShort(rules, bank)];
        if (drawn) expect(short).toBe(false);
        else if (!hasEnemies) expect(short).toBe(true);
        seen[drawn ? 'drawn' : 'short'] += 1;
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.short, seen.drawn)).toBeGreaterThan(50);
  });
});
