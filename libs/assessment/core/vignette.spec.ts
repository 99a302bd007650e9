// Is a case taken for whole only when each of its questions is there, once?
import { standing, wholeCases, type CasePlace } from './vignette.js';

const item = (code: string, vignette: CasePlace | null = null, domain = 'M1') => ({ code, domain, vignette });
const at = (place: number, of = 3, name = 'S-1-K1'): CasePlace => ({ case: name, place, of });
const whole = [item('S-1-07', at(2)), item('S-1-03', at(3)), item('S-1-05', at(1))];

describe('a case', () => {
  it('has its items in the order of their places, whatever their codes are', () => {
    expect([...wholeCases([item('S-1-01'), ...whole])]).toEqual([['S-1-K1', ['S-1-05', 'S-1-07', 'S-1-03']]]);
  });

  it.each<[string, ReturnType<typeof item>[]]>([
    ['a place is missing', whole.slice(1)],
    ['a place is there twice', [...whole.slice(1), item('S-1-09', at(3))]],
    ['one more claims a place', [...whole, item('S-1-09', at(1))]],
    ['its items do not agree on how many there are', [...whole.slice(0, 2), item('S-1-05', at(1, 4))]],
    ['one of them is of another domain', [...whole.slice(0, 2), item('S-1-05', at(1), 'M2')]],
  ])('is not drawn when %s, and nothing else suffers', (_, items) => {
    expect(wholeCases(items).size).toBe(0);
    expect(standing([item('S-1-01'), ...items, item('S-2-01', at(1, 2, 'S-2-K1')), item('S-2-02', at(2, 2, 'S-2-K1'))]).map(({ code }) => code)).toEqual(['S-1-01', 'S-2-01', 'S-2-02']);
  });
});
