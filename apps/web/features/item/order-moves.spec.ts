// Does a step of an order go where it is sent?
import { moved } from './order-moves.js';

describe('a step of an order', () => {
  it.each([
    ['b', -1, 'bac'],
    ['b', 1, 'acb'],
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
  ] as const)('%s, moved by %i, changes places with its neighbour', (id, by, after) => {
    expect(moved(['a', 'b', 'c'], id, by).join('')).toBe(after);
  });

  it.each([
    ['a', -1],
    ['c', 1],
    ['x', 1],
  ] as const)('%s stays when there is no place by %i', (id, by) => {
    expect(moved(['a', 'b', 'c'], id, by)).toEqual(['a', 'b', 'c']);
  });
});
