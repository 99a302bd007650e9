// Is an item brought up for review for each reason there is, with its figures, and never on too little?
import type { DifferentialFunctioning } from './differential-functioning.js';
import { fisherInterval, wilsonInterval } from './intervals.js';
import { easyFacility, fewestForDiscrimination, fewestForFacility, fewestForOptions, hardFacility, itemFlags, type ItemEvidence } from './item-flags.js';
import { choiceStatistics, type RatedChoice } from './option-statistics.js';

const facility = (share: number, candidates: number): ItemEvidence['facility'] => ({ candidates, share, interval: wilsonInterval(share, candidates)! });
const discrimination = (itemRest: number, candidates: number): ItemEvidence['discrimination'] => ({ candidates, itemRest, interval: fisherInterval(itemRest, candidates) });
const options = ['a', 'b', 'c'].map((id) => ({ id, correct: id === 'a' }));
const choices = (answers: readonly (readonly [count: number, choice: readonly string[], rest: number])[], of = options): ItemEvidence['choices'] =>
  choiceStatistics(of, answers.flatMap(([count, choice, rest]): RatedChoice[] => Array.from({ length: count }, (_, index) => ({ choice, rest: rest + (index % 2) / 100 }))));
const functioning = (found: Partial<DifferentialFunctioning>): DifferentialFunctioning => ({
  strata: 20,
  oddsRatio: 0.4,
  logStandardError: 0.1,
  chiSquare: 50,
  reference: 400,
  focal: 300,
  delta: 2.15,
  standardError: 0.235,
  class: 'C',
  ...found,
});

const sound: ItemEvidence = {
  facility: facility(0.7, 400),
  discrimination: discrimination(0.35, 400),
  choices: choices([[280, ['a'], 0.8], [70, ['b'], 0.6], [50, ['c'], 0.5]]),
  functioning: functioning({ class: 'A', delta: 0.2 }),
};
const kinds = (evidence: Partial<ItemEvidence>): string[] => itemFlags({ ...sound, ...evidence }).map(({ kind }) => kind);

describe('an item', () => {
  it('that does its work raises no flag, and neither does one of which nothing is known', () => {
    expect(itemFlags(sound)).toEqual([]);
    expect(itemFlags({ facility: null, discrimination: null, choices: null, functioning: null })).toEqual([]);
  });

  it('is too easy or too hard beyond the threshold, clearly so when the whole interval is', () => {
    expect(itemFlags({ ...sound, facility: facility(0.97, 60) })).toEqual([{ kind: 'too-easy', facility: 0.97, threshold: easyFacility, candidates: 60, clear: false }]);
    expect(itemFlags({ ...sound, facility: facility(0.99, 900) })).toMatchObject([{ kind: 'too-easy', clear: true }]);
    expect(itemFlags({ ...sound, facility: facility(0.25, 60) })).toEqual([{ kind: 'too-hard', facility: 0.25, threshold: hardFacility, candidates: 60, clear: false }]);
    expect(itemFlags({ ...sound, facility: facility(0.1, 60) })).toMatchObject([{ kind: 'too-hard', clear: true }]);
    expect([...kinds({ facility: facility(easyFacility, 900) }), ...kinds({ facility: facility(hardFacility, 900) })]).toEqual([]);
  });

  it('that the better get wrong is flagged, clearly so when chance would hardly do it', () => {
    expect(itemFlags({ ...sound, discrimination: discrimination(-0.05, 400) })).toEqual([{ kind: 'negative-discrimination', discrimination: -0.05, threshold: 0, candidates: 400, clear: false }]);
    expect(itemFlags({ ...sound, discrimination: discrimination(-0.3, 400) })).toMatchObject([{ clear: true }]);
    expect(kinds({ discrimination: discrimination(0, 400) })).toEqual([]);
    expect(itemFlags({ ...sound, discrimination: { candidates: 400, itemRest: -1, interval: null } })).toMatchObject([{ clear: false }]);
  });

  it('names the distractors that hardly anybody chooses', () => {
    const idle = choices([[300, ['a'], 0.8], [97, ['b'], 0.6], [3, ['c'], 0.5]]);
    expect(itemFlags({ ...sound, choices: idle })).toEqual([{ kind: 'non-functional-distractors', options: [{ id: 'c', share: 3 / 400 }], threshold: 0.05, candidates: 400, clear: true }]);
    expect(itemFlags({ ...sound, choices: choices([[70, ['a'], 0.8], [27, ['b'], 0.6], [3, ['c'], 0.5]]) })).toMatchObject([{ clear: false }]);
  });

  it('may have a wrong key when a distractor goes with knowing more, and more than the key does', () => {
    const wrong = choices([[150, ['a'], 0.5], [180, ['b'], 0.9], [70, ['c'], 0.4]]);
    const [flag] = itemFlags({ ...sound, choices: wrong });
    expect(flag).toMatchObject({ kind: 'possible-key-error', options: [{ id: 'b' }], candidates: 400 });
    expect(flag).toHaveProperty('keyDiscrimination', wrong!.options[0]!.discrimination);
  });

  it('has no wrong key for a distractor that the better choose now and then', () => {
    expect(kinds({ choices: choices([[300, ['a'], 0.8], [40, ['b'], 0.79], [60, ['c'], 0.2]]) })).toEqual([]);
    // four people are no evidence
    expect(kinds({ choices: choices([[200, ['a'], 0.5], [4, ['b'], 0.99], [196, ['c'], 0.5]]) })).toEqual(['non-functional-distractors']);
  });

  it('of several keys may have one that is wrong', () => {
    const twoKeys = options.map(({ id }) => ({ id, correct: id !== 'c' }));
    expect(kinds({ choices: choices([[150, ['a', 'c'], 0.9], [100, ['a', 'b'], 0.5], [100, ['b'], 0.4], [50, ['a'], 0.6]], twoKeys) })).toEqual(['possible-key-error']);
  });

  it('of class C is flagged with its difference, one of class B or of none is not', () => {
    expect(itemFlags({ ...sound, functioning: functioning({}) })).toEqual([{ kind: 'differential-functioning', delta: 2.15, standardError: 0.235, threshold: 1.5, reference: 400, focal: 300 }]);
    expect([...kinds({ functioning: functioning({ class: 'B' }) }), ...kinds({ functioning: functioning({ class: null }) }), ...kinds({ functioning: null })]).toEqual([]);
  });

  it('is not judged by fewer candidates than the house asks for, and is by as many', () => {
    expect(kinds({ facility: facility(0, fewestForFacility - 1) })).toEqual([]);
    expect(kinds({ facility: facility(0, fewestForFacility) })).toEqual(['too-hard']);
    expect(kinds({ discrimination: discrimination(-0.9, fewestForDiscrimination - 1) })).toEqual([]);
    expect(kinds({ discrimination: discrimination(-0.9, fewestForDiscrimination) })).toEqual(['negative-discrimination']);
    const few = (candidates: number) => choices([[candidates - 20, ['a'], 0.4], [20, ['b'], 0.9]]);
    expect(kinds({ choices: few(fewestForOptions - 1) })).toEqual([]);
    expect(kinds({ choices: few(fewestForOptions) })).toEqual(['non-functional-distractors', 'possible-key-error']);
  });
});
