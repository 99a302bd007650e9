// Is a text with gaps taken apart where its gaps are?
import { filledText, gapSegments } from './gap-text.js';

describe('a text with gaps', () => {
  it('is words and gaps in its own order', () => {
    expect(gapSegments('{{g2}} before {{g1}}, always.')).toEqual([{ gap: 'g2' }, { words: ' before ' }, { gap: 'g1' }, { words: ', always.' }]);
    expect(gapSegments('{{a}}{{b}}')).toEqual([{ gap: 'a' }, { gap: 'b' }]);
  });

  it('is filled gap by gap', () => {
    expect(filledText('From {{x}} to {{y}}.', (gap, at) => `${at + 1}${gap}`)).toBe('From 1x to 2y.');
  });
});
