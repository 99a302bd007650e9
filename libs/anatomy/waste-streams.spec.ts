// Does every thing go where lesson 4.6 sends it, and doubt to the more hazardous group?
import fc from 'fast-check';
import { isHazardous, streamFor, wasteAnswer, wasteStreams, wasteThings, type WasteStream } from './waste-streams.js';

it.each([
  ['cartridge', 'sharps'],
  ['taped-cartridge', 'sharps'],
  ['gauze', 'biohazard'],
  ['gloves', 'biohazard'],
  ['sleeve', 'biohazard'],
  ['doubtful-wipe', 'biohazard'],
  ['outer-wrapping', 'ordinary'],
  ['expired-ink', 'set-aside'],
] as const)('%s goes to %s', (thing, stream) => {
  expect(wasteAnswer(thing)).toBe(stream);
});

const traits = fc.record({ isSharp: fc.boolean(), wasInField: fc.boolean(), isChemical: fc.boolean() });

it('never puts a sharp into a bag', () => {
  fc.assert(fc.property(traits, (some) => expect(streamFor({ ...some, isSharp: true })).toBe('sharps')));
});

it('never goes to a less hazardous stream because a thing was in the field', () => {
  fc.assert(
    fc.property(traits, (some) => {
      const before = streamFor({ ...some, wasInField: false });
      const after = streamFor({ ...some, wasInField: true });
      expect(isHazardous(after)).toBe(true);
      expect(before === 'sharps').toBe(after === 'sharps');
    }),
  );
});

it('uses every stream, and holds two of them for hazardous', () => {
  expect(new Set(wasteThings.map(wasteAnswer))).toEqual(new Set<WasteStream>(wasteStreams));
  expect(wasteStreams.filter(isHazardous)).toEqual(['sharps', 'biohazard']);
});
