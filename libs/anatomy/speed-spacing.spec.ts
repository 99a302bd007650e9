// Does the arithmetic of speed and hand hold?
import fc from 'fast-check';
import { handSpeed, hitsOnDot, hitsOnStrip, hitsPerSecond, restTenths, spacing, stripLength, type Range } from './speed-spacing.js';

const within = ({ least, most, step }: Range) => fc.integer({ min: 0, max: (most - least) / step }).map((steps) => least + steps * step);

describe('speed and spacing', () => {
  it('the example of the lesson: 0.5 mm apart; 20 hits in a fifth of a second, 30 at the faster setting', () => {
    expect(spacing(handSpeed.example, hitsPerSecond.example)).toBe(0.5);
    expect(hitsOnDot(hitsPerSecond.example, restTenths.example)).toBe(20);
    expect(hitsOnDot(150, 2)).toBe(30);
  });

  it('a faster machine brings hits closer and puts more on a dot; a faster hand spreads them and changes no dot', () => {
    fc.assert(
      fc.property(within(hitsPerSecond), within(handSpeed), within(restTenths), (hits, hand, rest) => {
        expect(spacing(hand, hits + 10)).toBeLessThan(spacing(hand, hits));
        expect(hitsOnDot(hits + 10, rest)).toBeGreaterThan(hitsOnDot(hits, rest));
        expect(spacing(hand + 10, hits)).toBeGreaterThan(spacing(hand, hits));
      }),
    );
  });

  it('the strip is hit from its beginning to its end, evenly', () => {
    fc.assert(
      fc.property(within(hitsPerSecond), within(handSpeed), (hits, hand) => {
        const at = hitsOnStrip(hand, hits);
        expect(at[0]).toBe(0);
        const last = at.at(-1) ?? -1;
        expect(last).toBeLessThanOrEqual(stripLength + 1e-6);
        expect(last + spacing(hand, hits)).toBeGreaterThan(stripLength);
        at.slice(1).forEach((place, index) => expect(place - (at[index] ?? 0)).toBeCloseTo(spacing(hand, hits), 9));
      }),
    );
  });

  it('the examples lie on the scales of the sliders', () => {
    for (const { least, most, step, example } of [hitsPerSecond, handSpeed, restTenths]) {
      expect((example - least) % step).toBe(0);
      expect((most - least) % step).toBe(0);
      expect(example).toBeLessThanOrEqual(most);
    }
  });
});
