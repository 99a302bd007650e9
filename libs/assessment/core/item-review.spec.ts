// When does a flagged item come back?
import type { ItemFlag } from './item-flags.js';
import { awaitsReview } from './item-review.js';

const hard = (facility: number): ItemFlag => ({ kind: 'too-hard', facility, threshold: 0.3, candidates: 60, clear: false });
const negative = (discrimination: number): ItemFlag => ({ kind: 'negative-discrimination', discrimination, threshold: 0, candidates: 60, clear: false });
const differing = (delta: number): ItemFlag => ({ kind: 'differential-functioning', delta, standardError: 0.2, threshold: 1.5, reference: 300, focal: 300 });
const idle = (...ids: string[]): ItemFlag => ({ kind: 'non-functional-distractors', options: ids.map((id) => ({ id, share: 0.01 })), threshold: 0.05, candidates: 60, clear: true });
const keyError = (...ids: string[]): ItemFlag => ({ kind: 'possible-key-error', options: ids.map((id) => ({ id, discrimination: 0.3 })), keyDiscrimination: -0.1, candidates: 60 });

describe('a flagged item', () => {
  it('waits until somebody has looked at it', () => {
    expect(awaitsReview('live', [hard(0.2)], null)).toBe(true);
    expect(awaitsReview('live', [hard(0.2)], [hard(0.2)])).toBe(false);
    expect(awaitsReview('live', [], null)).toBe(false);
  });

  it('does not wait where it is drawn no more', () => {
    expect(awaitsReview('quarantined', [hard(0.2)], null)).toBe(false);
    expect(awaitsReview('retired', [hard(0.2)], null)).toBe(false);
  });

  it.each([
    ['another kind of flag', [hard(0.2), negative(-0.1)], [hard(0.2)], true],
    ['one flag fewer', [hard(0.2)], [hard(0.2), negative(-0.1)], false],
    ['a facility that has moved by a tenth', [hard(0.1)], [hard(0.2)], true],
    ['a facility that has moved by less', [hard(0.11)], [hard(0.2)], false],
    ['a facility that rose by a tenth', [hard(0.29)], [hard(0.19)], true],
    ['a correlation that has moved by a tenth', [negative(-0.25)], [negative(-0.15)], true],
    ['a correlation that has moved by less', [negative(-0.24)], [negative(-0.15)], false],
    ['a difference between languages that has moved by half a unit', [differing(-2.5)], [differing(-2)], true],
    ['a difference between languages that has moved by less', [differing(-2.4)], [differing(-2)], false],
    ['another idle option', [idle('b', 'c')], [idle('b')], true],
    ['an idle option fewer', [idle('b')], [idle('b', 'c')], false],
    ['another option that may be the key', [keyError('c')], [keyError('b')], true],
    ['the same option with another correlation', [keyError('b')], [keyError('b')], false],
  ] as const)('with %s', (_, now, then, comesBack) => {
    expect(awaitsReview('live', now, then)).toBe(comesBack);
  });
});
