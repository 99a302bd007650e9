// Do the parts of a cartridge lie where the drawing shows them?
import { cartridgeParts, cartridgePlaces, isHeldBy, isMoving, middleOf } from './cartridge.js';

it('is held by its body alone, and only its needles move', () => {
  expect(cartridgeParts.filter(isHeldBy)).toEqual(['body']);
  expect(cartridgeParts.filter(isMoving)).toEqual(['needles']);
});

describe('along the axis, tip first', () => {
  const { needles, opening, body, membrane, base } = cartridgePlaces;
  it('the needles stand out beyond the opening and end behind the membrane', () => {
    expect(needles.from).toBeLessThan(opening.from);
    expect(needles.to).toBeGreaterThan(membrane.to);
    expect(needles.to).toBeLessThan(base.to);
  });
  it('the membrane lies inside the body, between opening and base', () => {
    expect(opening.to).toBe(body.from);
    expect(membrane.from).toBeGreaterThan(body.from);
    expect(membrane.to).toBeLessThan(body.to);
    expect(base.from).toBe(body.to);
  });
  it('taken apart, the parts follow each other in the same order without lying on each other', () => {
    const middles = (['needles', 'body', 'membrane', 'base'] as const).map((part) => middleOf(part, true));
    expect([...middles].sort((left, right) => left - right)).toEqual(middles);
    expect(membrane.from + membrane.offset).toBeGreaterThan(body.to);
    expect(base.from + base.offset).toBeGreaterThan(membrane.to + membrane.offset);
  });
  it.each(cartridgeParts.map((part) => [part]))('%s: together, its middle is its own', (part) => {
    expect(middleOf(part, false)).toBe((cartridgePlaces[part].from + cartridgePlaces[part].to) / 2);
  });
});
