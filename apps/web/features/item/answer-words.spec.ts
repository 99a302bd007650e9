// Is an answer of every kind told in words?
import type { AskedItem } from '../../api/contract.js';
import { answerWords } from './answer-words.js';

const texts = (...words: string[]) => words.map((text, at) => ({ id: 'abcdef'[at] ?? '', text }));
const item = (kind: AskedItem['kind'], more: Partial<AskedItem> = {}): AskedItem => ({ kind, vignette: null, stem: '', policy: 'all-or-nothing', options: texts('one', 'two', 'three'), prompts: [], text: null, gaps: [], picture: null, unit: null, task: null, written: null, photo: null, ...more });

describe('an answer in words', () => {
  const prompts = [{ id: 'p1', text: 'first' }, { id: 'p2', text: 'second' }];
  const gaps = [{ id: 'g1', options: ['a', 'b'] }, { id: 'g2', options: ['a', 'b'] }];
  it.each<[string, AskedItem, string[], string]>([
    ['of a choice has the options as they stand', item('multiple'), ['c', 'a'], 'one / three'],
    ['of an order has the places', item('ordering'), ['c', 'a', 'b'], '1. three / 2. one / 3. two'],
    ['of a match has every prompt', item('matching', { prompts }), ['p2 a'], 'first: … / second: one'],
    ['of gaps is the sentence', item('gaps', { gaps, text: 'From {{g2}} to {{g1}}.' }), ['g1 b'], 'From […] to [two].'],
    ['of a place is its name', item('hotspot', { picture: 'section-scar' }), ['b'], 'two'],
    ['of a number is written with its unit', item('numeric', { options: [], unit: 'mm' }), ['12.5'], '12,5 mm'],
    ['of a setting is what was set last of each control', item('depth'), ['set hang 800 1', 'set stretch 2 3', 'dots 4', 'set hang 850 5', 'done 6'], 'saliência 0,85 mm / pele bem esticada'],
    ['that was taken back is nothing', item('ordering'), [], ''],
  ])('%s', (_, asked, choice, words) => {
    expect(answerWords(asked, choice, 'pt-PT')).toBe(words);
  });
});
