// Does a difference tell everything that changed in an item, in either language, and nothing else?
import fc from 'fast-check';
import { itemDifference, wordDifference } from './item-difference.js';
import type { ItemDraft } from './item-draft.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const draft: ItemDraft = {
  id: 'OWN-1-01', domain: 'M1', type: 'single', level: 'apply', gate: false, difficulty: 0.7, claims: ['C1.08'], stem: both('Which layer holds the pigment?'),
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: id === 'a', text: both(`layer ${id}`), rationale: both(`because ${id}`) })),
}; // prettier-ignore
const steps: ItemDraft = { ...draft, type: 'ordering', options: ['m', 'z', 'a'].map((id) => ({ id, text: both(`step ${id}`), rationale: both('so') })) };
const number: ItemDraft = { ...draft, type: 'numeric', answer: '12.5', tolerance: '0', unit: both('ml'), rationale: both('so') };

describe('the difference between two versions', () => {
  it('is nothing between a version and itself, of whichever kind', () => {
    for (const one of [draft, steps, number]) expect(itemDifference(one, structuredClone(one))).toEqual([]);
  });

  it('names a word in one language, and leaves the other out', () => {
    const after = { ...draft, stem: { ...draft.stem, en: 'Which upper layer holds the pigment?' } };
    expect(itemDifference(draft, after)).toEqual([
      { part: 'stem', id: null, locale: 'en', pieces: [{ how: 'same', text: 'Which' }, { how: 'added', text: ' upper' }, { how: 'same', text: ' layer holds the pigment?' }] },
    ]);
  });

  it('tells a key that moved, by its options', () => {
    const after = { ...draft, options: draft.options!.map((option) => ({ ...option, correct: option.id === 'b' })) };
    expect(itemDifference(draft, after)).toEqual([
      { part: 'key', id: 'a', locale: null, pieces: [{ how: 'removed', text: 'true' }, { how: 'added', text: 'false' }] },
      { part: 'key', id: 'b', locale: null, pieces: [{ how: 'removed', text: 'false' }, { how: 'added', text: 'true' }] },
    ]);
  });

  it('tells another order of steps in words, although each step is the same', () => {
    const after = { ...steps, options: [steps.options![1]!, steps.options![0]!, steps.options![2]!] };
    expect(itemDifference(steps, after).map(({ part, locale }) => [part, locale])).toEqual([['key', 'en'], ['key', 'pt-PT']]);
  });

  it('tells every attribute, a tolerance, and an option that is gone', () => {
    expect(itemDifference(draft, { ...draft, domain: 'M2', level: 'recall', gate: true, difficulty: 0.5, claims: ['C1.09'] }).map(({ part }) => part)).toEqual(['domain', 'level', 'gate', 'difficulty', 'claims']);
    expect(itemDifference(number, { ...number, tolerance: '0.5' }).map(({ part }) => part)).toEqual(['tolerance']);
    expect(itemDifference(draft, { ...draft, options: draft.options!.slice(0, 3) }).map(({ part, id }) => [part, id])).toEqual([['option', 'd'], ['option', 'd'], ['key', 'd'], ['rationale', 'd'], ['rationale', 'd']]);
  });

  it('gives back both texts, letter by letter', () => {
    const text = fc.array(fc.constantFrom('a', 'pele', ' ', '\n', '  ', 'agulha,', 'é'), { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDifference(before, after);
        const without = (how: 'added' | 'removed') => pieces.filter((piece) => piece.how !== how).map((piece) => piece.text).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
        if (before === after) expect(pieces.every(({ how }) => how === 'same')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
