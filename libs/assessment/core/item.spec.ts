// Is what a candidate sees free of the key, and is a choice read as it was meant?
import { choiceFault, contentOf, keyOf, sameChoice, storedChoice, type ItemSource } from './item.js';

const both = (text: string) => ({ en: text, 'pt-PT': text });
const source: ItemSource = {
  code: 'P-1-01', domain: 'M1', kind: 'single', level: 'recall', gate: false, difficulty: 0.8, claims: ['C1.08'], sources: ['S08'], lesson: '1.4#where', stem: both('Which?'),
  options: [
    { id: 'a', correct: false, text: both('one'), rationale: both('no, because') },
    { id: 'b', correct: true, text: both('two'), rationale: both('yes, because') },
  ],
};

describe('an item', () => {
  it('falls into what a candidate sees and what decides, with nothing of the one in the other', () => {
    expect(contentOf(source)).toEqual({ stem: both('Which?'), options: [{ id: 'a', text: both('one') }, { id: 'b', text: both('two') }] });
    expect(keyOf(source)).toEqual({ correct: ['b'], rationales: { a: both('no, because'), b: both('yes, because') }, lesson: '1.4#where', claims: ['C1.08'], sources: ['S08'] });
  });

  it.each<[string, 'single' | 'multiple', string[], string | null]>([
    ['takes one option of a single answer', 'single', ['a'], null],
    ['takes none: an answer may be taken back', 'single', [], null],
    ['takes several of a multiple response', 'multiple', ['a', 'b'], null],
    ['refuses several of a single answer', 'single', ['a', 'b'], 'choice-too-many'],
    ['takes one option named twice as one', 'single', ['a', 'a'], null],
    ['refuses an option that it does not have', 'multiple', ['a', 'x'], 'choice-unknown'],
  ])('%s', (_, kind, choice, fault) => {
    expect(choiceFault(kind, ['a', 'b'], choice)).toBe(fault);
  });

  it('compares choices whatever their order', () => {
    expect(storedChoice(['c', 'a', 'c'])).toEqual(['a', 'c']);
    expect(sameChoice(['c', 'a'], ['a', 'c'])).toBe(true);
    expect(sameChoice(['a'], ['a', 'c'])).toBe(false);
    expect(sameChoice([], [])).toBe(true);
  });
});
