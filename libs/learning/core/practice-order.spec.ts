// Do words and items take turns?
import { evenlyMixed } from './practice-order.js';

it('spreads two lists over each other and keeps the order of each', () => {
  expect(evenlyMixed(['a', 'b'], ['1', '2', '3', '4'])).toEqual(['1', 'a', '2', '3', 'b', '4']);
  expect(evenlyMixed([], ['1', '2'])).toEqual(['1', '2']);
  expect(evenlyMixed(['a'], [])).toEqual(['a']);
});
