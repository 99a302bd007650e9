// Does every thing of a studio stand in the tier that it touches?
import { answerFor, classify, halfWidthAt, placeThings, pyramid, spauldingAnswers, spauldingClasses, studioThings } from './spaulding.js';

describe('sorted by what it touches', () => {
  it.each([
    ['cartridge', 'critical'],
    ['ink', 'critical'],
    ['cup-inside', 'critical'],
    ['diluent', 'critical'],
    ['gauze', 'semi-critical'],
    ['tweezers', 'semi-critical'],
    ['couch', 'non-critical'],
    ['handpiece', 'non-critical'],
    ['bottle-outside', 'non-critical'],
    ['lamp-with-blood', 'moved-up'],
  ] as const)('%s: %s', (thing, answer) => {
    expect(answerFor(thing)).toBe(answer);
  });
  it('blood alone changes the class of what touches intact skin', () => {
    expect(classify('intact-skin-or-none')).toBe('non-critical');
    expect(classify('intact-skin-with-blood')).toBe('moved-up');
  });
});

it('asks of every class, and never more than two of one class after each other', () => {
  const answers = studioThings.map(answerFor);
  expect(new Set(answers)).toEqual(new Set(spauldingAnswers));
  answers.forEach((answer, index) => expect([answers[index + 1], answers[index + 2]].every((next) => next === answer)).toBe(false));
});

describe('the dots', () => {
  const radius = 10;
  it.each(studioThings.map((_, index) => [index + 1]))('%i sorted: inside their tier, none on another', (count) => {
    const placed = placeThings(studioThings.slice(0, count));
    expect(placed.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    for (const { thing, x, y } of placed) {
      expect(Math.abs(x - pyramid.width / 2) + radius).toBeLessThan(halfWidthAt(y - radius));
      const tier = spauldingClasses.findIndex((each) => each === answerFor(thing));
      if (tier >= 0) expect(Math.trunc((y - radius) / pyramid.tier) === tier && Math.trunc((y + radius) / pyramid.tier) === tier).toBe(true);
    }
    for (const one of placed) {
      for (const other of placed) {
        if (one !== other) expect(Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2)).toBeGreaterThan(2 * radius);
      }
    }
  });
  it('the one that moved up stands on the line between the two lower tiers', () => {
    const moved = placeThings(studioThings).find(({ thing }) => thing === 'lamp-with-blood')!;
    expect(moved.y).toBe(2 * pyramid.tier);
  });
  it('the pyramid widens downwards to its box', () => {
    expect(halfWidthAt(0)).toBe(pyramid.top / 2);
    expect(halfWidthAt(pyramid.height)).toBe(pyramid.width / 2 - pyramid.margin);
  });
});
