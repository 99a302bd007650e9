// Is the heading that a reader has reached the last one above the middle of the window?
import { reached } from './left-off.js';

const headings = [
  { id: 'one', top: -900 },
  { id: 'two', top: 100 },
  { id: 'three', top: 700 },
];

describe('the place of a reader', () => {
  it.each<[string, number, string | null]>([
    ['is the last heading in the upper half', 800, 'two'],
    ['is a later one in a higher window', 1600, 'three'],
    ['is the one that was passed when the next is low', 150, 'one'],
  ])('%s', (_, height, id) => {
    expect(reached(headings, height)).toBe(id);
  });

  it('is none before the first heading', () => {
    expect(reached([{ id: 'one', top: 500 }], 800)).toBeNull();
  });
});
