// Does the decoder read what the key explains, and nothing more?
import fc from 'fast-check';
import { bugpinUpTo, codeParts, crossSection, decodeNeedleCode, diameterKey, mostDrawn, taperKey, taperLength } from './needle-code.js';

const certainties = (code: string) => decodeNeedleCode(code).parts.map(({ certainty }) => certainty);

describe('a code that the key explains', () => {
  it.each([
    ['0803RLLT', 0.25, 0.25, 3, 'LT'],
    ['1003RLST', 0.3, 0.3, 3, 'ST'],
    ['1001RLLT', 0.3, 0.3, 1, 'LT'],
    ['0601RLLT', 0.18, 0.2, 1, 'LT'],
    ['1207RLST', 0.35, 0.35, 7, 'ST'],
    [' 08-03 rl.lt ', 0.25, 0.25, 3, 'LT'],
  ])('%s', (code, from, to, count, taper) => {
    const { verdict, diameter, ...rest } = decodeNeedleCode(code);
    expect(verdict).toBe('explained');
    expect(diameter).toMatchObject({ from, to });
    expect(rest).toMatchObject({ count, taper, configuration: 'RL' });
  });
});

describe('a code that leaves something open', () => {
  it.each([
    ['0803RL', 'read', 'read', 'read', 'absent'],
    ['0803', 'read', 'read', 'absent', 'absent'],
    ['1403RLLT', 'unknown', 'read', 'read', 'read'],
    ['0800RLLT', 'read', 'unknown', 'read', 'read'],
    ['0803RLXX', 'read', 'read', 'read', 'unknown'],
    ['0803RSLT', 'read', 'read', 'ambiguous', 'ambiguous'],
    ['0803LT', 'read', 'read', 'absent', 'read'],
    ['3RL', 'ambiguous', 'ambiguous', 'read', 'absent'],
    ['803RLLT', 'ambiguous', 'ambiguous', 'read', 'read'],
  ])('%s', (code, ...expected) => {
    expect(certainties(code)).toEqual(expected);
    expect(decodeNeedleCode(code).verdict).toBe('open');
  });
  it.each([['SMP nano'], ['RLLT'], ['0.25 mm #3!'], ['RL0803']])('%s is a name and not a code', (text) => {
    expect(decodeNeedleCode(text)).toMatchObject({ verdict: 'name', parts: [], diameter: null, count: null, configuration: null, taper: null });
  });
  it('nothing typed is no code', () => {
    expect(decodeNeedleCode(' - ').verdict).toBe('empty');
  });
});

it('explains a code exactly when all four parts are in the key', () => {
  const twoFigures = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
  const letters = fc.constantFrom('RL', 'RS', 'CM', '');
  const taper = fc.constantFrom('LT', 'ST', 'XT', '');
  fc.assert(
    fc.property(twoFigures, twoFigures, letters, taper, (diameter, count, configuration, ending) => {
      const { verdict } = decodeNeedleCode(diameter + count + configuration + ending);
      const isInKey = diameterKey.some(({ figures }) => figures === diameter) && count !== '00' && configuration === 'RL' && ['LT', 'ST'].includes(ending);
      expect(verdict === 'explained').toBe(isInKey);
    }),
  );
});

it('says a value only for a part that it has read, whatever is typed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,5}[A-Za-z]{0,5}$/)), (text) => {
      const decoding = decodeNeedleCode(text);
      expect([0, codeParts.length]).toContain(decoding.parts.length);
      for (const { part, certainty, printed } of decoding.parts) {
        expect(decoding[part] !== null).toBe(certainty === 'read');
        expect(printed === '').toBe(certainty === 'absent');
      }
    }),
  );
});

it('keeps the figures of the key in the order of the diameters, and calls 12 no bugpin', () => {
  expect(diameterKey.map(({ to }) => to)).toEqual([0.2, 0.25, 0.3, 0.35]);
  expect(diameterKey.filter(({ to }) => to <= bugpinUpTo).map(({ figures }) => figures)).toEqual(['06', '08', '10']);
});

describe('the cross-section', () => {
  it.each(Array.from({ length: mostDrawn }, (_, index) => [index + 1]))('%i needles touch and do not overlap', (count) => {
    const circles = crossSection(count, 0.25);
    expect(circles).toHaveLength(count);
    const distances = circles.flatMap((one, index) => circles.slice(index + 1).map((other) => Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2)));
    for (const distance of distances) expect(distance).toBeGreaterThan(0.25 - 1e-9);
    expect(count === 1 || distances.some((distance) => distance < 0.25 + 1e-9)).toBe(true);
    expect(circles.reduce((sum, { x, y }) => sum + x + y, 0)).toBeCloseTo(0, 9);
  });
  it.each([[0], [-1], [2.5], [mostDrawn + 1]])('%d needles are not drawn', (count) => {
    expect(crossSection(count, 0.25)).toEqual([]);
  });
  it('a long taper is drawn longer than a short one', () => {
    expect(taperLength.LT).toBeGreaterThan(taperLength.ST);
    expect(Object.keys(taperLength).toSorted()).toEqual([...taperKey].toSorted());
  });
});
