// Is a blueprint that does not add up found out?
import { blueprintFaults, type BlueprintRules } from './blueprint.js';

const rules: BlueprintRules = { items: 5, passPoints: 4, gates: { total: 2, needed: 1 }, minutes: 10, coolDownHours: 24, domains: { M1: { items: 3, gates: 1 }, M2: { items: 2, gates: 1 } } };

describe('a blueprint', () => {
  it('stands when its sums agree', () => {
    expect(blueprintFaults(rules)).toEqual([]);
  });

  it.each<[string, Partial<BlueprintRules>, string]>([
    ['items', { items: 6 }, 'the domains ask for 5 items together, the form for 6'],
    ['gates', { gates: { total: 3, needed: 1 } }, 'the domains ask for 2 gate items together, the form for 3'],
    ['needed gates', { gates: { total: 2, needed: 3 } }, '3 right gate items are needed among 2'],
    ['points', { passPoints: 6 }, '6 points are needed to pass among 5'],
    ['time', { minutes: 0 }, 'minutes must be a whole number above 0'],
    ['a domain with more gates than items', { domains: { M1: { items: 1, gates: 2 }, M2: { items: 4, gates: 0 } } }, 'domain M1 asks for 2 gate items among 1'],
  ])('falls over %s', (_, change, fault) => {
    expect(blueprintFaults({ ...rules, ...change })).toEqual([fault]);
  });
});
