// Do findings land in their zones, and does the form keep what was written on it?
import fc from 'fast-check';
import { compareMap, findings, form, meaningAt, outlineOf, put, recordEntries, recordParts, signAt, sitting, standsOn, strike, zoneAt, zones, type Entry, type Finding, type Meaning, type Zone } from './scalp-map.js';

const aFinding = fc.constantFrom(...findings);
const aZone = fc.constantFrom(...zones);
const someEntries = fc.array(fc.record({ finding: aFinding, zone: aZone, isStruck: fc.boolean() }), { maxLength: 12 });
const written = (...list: readonly (readonly [Finding, Zone])[]): readonly Entry[] => list.reduce<readonly Entry[]>((entries, [finding, zone]) => put(entries, finding, zone), []);

describe('what a finding means', () => {
  const table: readonly (readonly [Finding, Meaning])[] = [
    ['worked', 'plan-share'],
    ['bleeding', 'lighten'],
    ['scar', 'mature-only'],
    ['mole', 'leave-out'],
    ['unsound', 'doctor-first'],
  ];
  it.each(table)('%s: %s', (finding, meaning) => expect(meaningAt(written([finding, 'crown']), 0)).toBe(meaning));

  it('bleeding that returns in a zone finishes that zone, and no other', () => {
    const entries = written(['bleeding', 'left-temple'], ['bleeding', 'right-temple'], ['bleeding', 'left-temple']);
    expect(entries.map((_, at) => meaningAt(entries, at))).toEqual(['lighten', 'lighten', 'zone-finished']);
  });

  it('an entry that was struck through does not count as the first bleeding', () => {
    const entries = strike(written(['bleeding', 'top'], ['bleeding', 'top']), 0);
    expect(meaningAt(entries, 1)).toBe('lighten');
  });

  it('nothing is said of an entry that is not there', () => expect(meaningAt([], 0)).toBeNull());
});

describe('the list of entries', () => {
  it('only grows, and strikes nothing but the one', () => {
    fc.assert(
      fc.property(someEntries, fc.nat(12), (entries, at) => {
        const after = strike(entries, at);
        expect(after.length).toBe(entries.length);
        for (const [index, entry] of after.entries()) expect(entry).toEqual(index === at ? { ...entries[index], isStruck: true } : entries[index]);
      }),
    );
  });

  it('is compared without loss: found and missed are the sitting, beside is the rest of the map', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { found, missed, beside } = compareMap(entries, sitting);
        expect(found.length + missed.length).toBe(sitting.length);
        expect(found.length + beside.length).toBe(zones.flatMap((zone) => standsOn(entries, zone)).length);
      }),
    );
  });

  it('holds the sitting when each of its findings is put on the map once', () => {
    const entries = written(...sitting.map(({ finding, zone }) => [finding, zone] as const));
    expect(compareMap(entries, sitting)).toEqual({ found: sitting, missed: [], beside: [] });
  });
});

describe('the form', () => {
  it('knows every zone, left and right as the client has them', () => {
    const reached = new Set(Array.from({ length: form.width * form.height }, (_, at) => zoneAt({ x: at % form.width, y: Math.floor(at / form.width) })));
    reached.delete(null);
    expect([...reached].sort()).toEqual([...zones].sort());
    expect(zoneAt({ x: form.x - 85, y: 200 })).toBe('left-side');
    expect(zoneAt({ x: form.x + 85, y: 200 })).toBe('right-side');
    expect(zoneAt({ x: 5, y: 5 })).toBeNull();
  });

  it('has every sign stand in its own zone, apart from the others', () => {
    for (const zone of zones) {
      const spots = (['bleeding', 'scar', 'mole', 'unsound'] as const).map((finding) => signAt(finding, zone));
      for (const [at, spot] of spots.entries()) {
        expect([zone, zoneAt(spot)]).toEqual([zone, zone]);
        for (const other of spots.slice(at + 1)) expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThan(16);
      }
    }
  });

  it('draws outlines within the form', () => {
    for (const { x, y } of zones.flatMap(outlineOf)) {
      expect(x).toBeGreaterThanOrEqual(form.x - form.halfWidth);
      expect(x).toBeLessThanOrEqual(form.x + form.halfWidth);
      expect(y).toBeGreaterThanOrEqual(form.y - form.halfHeight);
      expect(y).toBeLessThanOrEqual(form.y + form.halfHeight);
    }
  });
});

it('the record names each of its entries once', () => {
  const all = recordParts.flatMap((part) => [...recordEntries[part]]);
  expect(new Set(all).size).toBe(all.length);
});
