// Does the figure judge a label as the rule of the programme does?
import fc from 'fast-check';
import { compare, grounds, groundsOf, inkLabels, isRejected, labelIds, labelParts, partOfGround, readIn, standingOf, type InkLabel } from './ink-label.js';

const anyLabel: fc.Arbitrary<InkLabel> = fc.record({
  statement: fc.constantFrom('for-skin', 'for-drawing', 'none'),
  batch: fc.option(fc.constant('26K04')),
  ingredients: fc.boolean(),
  metalWarning: fc.constantFrom('nickel', 'chromium', 'none'),
  language: fc.constantFrom('of-the-country', 'other'),
  seal: fc.constantFrom('whole', 'broken'),
  expires: fc.constantFrom('2026-12', '2027-02', '2027-03', '2027-04', '2030-01'),
  decanted: fc.boolean(),
  slogans: fc.subarray(['reach-compliant', 'organic', 'vegan', 'natural'] as const),
});

describe('the label of an ink', () => {
  it.each([
    ['a', []],
    ['b', ['no-statement', 'no-batch', 'no-ingredients', 'foreign-language']],
    ['c', ['drawing-ink', 'expired']],
    ['d', ['seal-broken']],
  ] as const)('%s gives the grounds %j', (id, expected) => {
    expect(groundsOf(inkLabels[id], readIn)).toEqual(expected);
    expect(isRejected(inkLabels[id], readIn)).toBe(expected.length > 0);
  });

  it('each ground alone rejects, and is met at its own part', () => {
    const spoilt: Readonly<Record<(typeof grounds)[number], Partial<InkLabel>>> = {
      'no-statement': { statement: 'none' },
      'drawing-ink': { statement: 'for-drawing' },
      'no-batch': { batch: null },
      'no-ingredients': { ingredients: false },
      'foreign-language': { language: 'other' },
      'seal-broken': { seal: 'broken' },
      expired: { expires: '2027-02' },
      decanted: { decanted: true },
    };
    for (const ground of grounds) {
      const label = { ...inkLabels.a, ...spoilt[ground] };
      expect(groundsOf(label, readIn)).toEqual([ground]);
      expect(labelParts.filter((part) => standingOf(part, label, readIn) === 'rejects')).toEqual([partOfGround[ground]]);
    }
  });

  it('an ink may be used to the end of the month on its label', () => {
    expect(groundsOf({ ...inkLabels.a, expires: readIn }, readIn)).toEqual([]);
  });

  it('neither a warning of metals nor a slogan changes the verdict', () => {
    fc.assert(
      fc.property(anyLabel, (label) => {
        const plain: InkLabel = { ...label, metalWarning: 'none', slogans: [] };
        expect(groundsOf(label, readIn)).toEqual(groundsOf(plain, readIn));
        expect(standingOf('warnings', label, readIn)).not.toBe('rejects');
      }),
    );
  });

  it('whether a warning is missing stays open exactly while the ingredients are unknown', () => {
    fc.assert(fc.property(anyLabel, (label) => expect(standingOf('warnings', label, readIn)).toBe(label.ingredients ? 'in-order' : 'open')));
  });

  it('what was marked is divided without loss: found and missed are what rejects, found and beside are what was marked', () => {
    fc.assert(
      fc.property(anyLabel, fc.subarray([...labelParts]), (label, marked) => {
        const { found, missed, beside } = compare(marked, label, readIn);
        const rejecting = labelParts.filter((part) => standingOf(part, label, readIn) === 'rejects');
        expect([...found, ...missed].sort()).toEqual([...rejecting].sort());
        expect([...found, ...beside].sort()).toEqual([...marked].sort());
      }),
    );
  });

  it('one label to learn from is in order, all the others are not', () => {
    expect(labelIds.filter((id) => !isRejected(inkLabels[id], readIn))).toEqual(['a']);
  });
});
