// Are enemies that cannot be meant found out, and blueprints that no bank can serve?
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import type { BlueprintRules } from '#libs/assessment/core/blueprint.js';
import { checkBanks, checkBlueprint, checkEnemies } from './check-banks.js';
import { readBlueprint } from './read-records.js';

const both = { en: 'x', 'pt-PT': 'x' };
const item = (code: string, enemies: readonly string[] = [], domain = 'M1'): ItemSource => ({
  code, domain, kind: 'single', level: 'recall', gate: false, difficulty: 0.5, claims: [], sources: [], lesson: null, stem: both, options: [], ...(enemies.length > 0 ? { enemies } : {}),
});
const faultsOf = (check: (report: (fault: string) => void) => void): string[] => {
  const faults: string[] = [];
  check((fault) => void faults.push(fault));
  return faults;
};

describe('enemies', () => {
  it.each<[string, ItemSource[], string[]]>([
    ['of another item are fine', [item('S-1-01', ['S-1-02']), item('S-1-02')], []],
    ['that somebody else has are fine', [item('S-1-01', ['P-1-01'])], []],
    ['are not oneself', [item('S-1-01', ['S-1-01'])], ['S-1-01: it is its own enemy']],
    ['are items', [item('S-1-01', ['S-9-99'])], ['S-1-01: its enemy S-9-99 is no item']],
    ['are named once', [item('S-1-01', ['S-1-02']), item('S-1-02', ['S-1-01'])], ['S-1-01 and S-1-02 are named as enemies twice']],
  ])('%s', (_, items, faults) => {
    expect(faultsOf((report) => checkEnemies(items, ['P-1-01'], report))).toEqual(faults);
  });
});

describe('a case', () => {
  const of = (code: string, place: number, more: Partial<ItemSource> = {}, text = both) => ({ ...item(code), stem: { en: code, 'pt-PT': code }, vignette: { case: 'S-1-K1', place, of: 2, text }, ...more }) as ItemSource;
  it.each<[string, ItemSource[], string[]]>([
    ['that is whole is fine', [of('S-1-01', 1), of('S-1-02', 2)], []],
    ['has each place', [of('S-1-01', 1)], ['S-1-01: case S-1-K1 has not each of its 2 places once']],
    ['has each place once', [of('S-1-01', 1), of('S-1-02', 1)], ['S-1-01: case S-1-K1 has not each of its 2 places once', 'S-1-02: case S-1-K1 has not each of its 2 places once']],
    ['is told in the same words', [of('S-1-01', 1), of('S-1-02', 2, {}, { ...both, 'pt-PT': 'y' })], ['secure: S-1-02: it tells case S-1-K1 in other words than S-1-01']],
    ['has one domain', [of('S-1-01', 1), of('S-1-02', 2, { domain: 'M2' })], ['secure: S-1-02: case S-1-K1 has items of M1 and M2; a case has one domain']],
    ['has no enemies in it', [of('S-1-01', 1, { enemies: ['S-1-02'] }), of('S-1-02', 2)], ['S-1-01: it has an enemy in its own case S-1-K1', 'S-1-02: it has an enemy in its own case S-1-K1']],
  ])('%s', (_, items, faults) => {
    expect(faultsOf((report) => checkBanks([], items, report))).toEqual(expect.arrayContaining(faults));
    if (faults.length === 0) expect(faultsOf((report) => checkBanks([], items, report))).toEqual([]);
  });
});

describe('a blueprint', () => {
  const source = (more: object = {}, domain: object = {}) => ({ code: 'x', version: 1, items: 2, passPoints: 1, gates: { total: 0, needed: 0 }, minutes: 60, coolDownHours: 24, domains: { M1: { items: 2, gates: 0, ...domain } }, ...more });
  const read = (value: unknown) => {
    const faults: string[] = [];
    return { source: readBlueprint(value, (fault) => void faults.push(fault)), faults };
  };

  it('without anything new reads as it did', () => {
    const rules: BlueprintRules = { items: 2, passPoints: 1, gates: { total: 0, needed: 0 }, minutes: 60, coolDownHours: 24, domains: { M1: { items: 2, gates: 0 } } };
    expect(read(source())).toEqual({ source: { code: 'x', version: 1, rules }, faults: [] });
  });

  it('may bound levels, kinds and exposure, and name critical domains', () => {
    const { source: given, faults } = read(source({ levels: { recall: { max: 1 } }, exposure: { forms: 10, share: 0.4 } }, { least: 1.5, kinds: { gaps: { min: 1 } } }));
    expect(faults).toEqual([]);
    expect(given.rules).toMatchObject({ levels: { recall: { max: 1 } }, exposure: { forms: 10, share: 0.4 }, domains: { M1: { least: 1.5, kinds: { gaps: { min: 1 } } } } });
    expect(read(source({ levels: { recall: { most: 1 } }, exposure: { forms: 10 } }, { least: 'all' })).faults).toHaveLength(4);
  });

  it('may put its exams under supervision, and says so with true or false', () => {
    expect(read(source({ supervised: true }))).toMatchObject({ source: { rules: { supervised: true } }, faults: [] });
    expect(read(source({ supervised: 'always' })).faults).toEqual(['supervised must be true or false']);
  });

  it('that enemies or levels make impossible is found out', () => {
    const bank = [item('S-1-01', ['S-1-02', 'S-1-03']), item('S-1-02', ['S-1-03']), item('S-1-03'), item('S-1-04', [], 'M2')];
    const modules = [{ number: 1 }] as never;
    expect(faultsOf((report) => checkBlueprint(read(source()).source, bank, modules, report))).toEqual(['domain M1 draws 2 and the secure bank has 3, 2 of them enemies of others']);
    expect(faultsOf((report) => checkBlueprint(read(source({ levels: { analyse: { min: 1 } } })).source, bank.map(({ enemies: _, ...alone }) => alone) as ItemSource[], modules, report))).toEqual(['the form draws 1 of "analyse" and the secure bank has 0']);
  });
});
