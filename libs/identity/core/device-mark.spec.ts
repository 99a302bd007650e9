// How does a browser carry the marks of the accounts that have signed in on it?
import { readMarks, writeMarks, type DeviceMark } from './device-mark.js';

const mark = (letter: string): DeviceMark => ({ nonce: letter.repeat(22), proof: letter.repeat(43) });

describe('the marks of a device', () => {
  it('are read as they were written', () => {
    expect(readMarks(writeMarks(mark('a'), [mark('b')]))).toEqual([mark('a'), mark('b')]);
  });

  it('hold the last five accounts, each once', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].reduce((cookie, letter) => writeMarks(mark(letter), readMarks(cookie)), '');
    expect(readMarks(six).map(({ nonce }) => nonce[0])).toEqual(['f', 'e', 'd', 'c', 'b']);
    expect(readMarks(writeMarks(mark('c'), readMarks(six))).map(({ nonce }) => nonce[0])).toEqual(['c', 'f', 'e', 'd', 'b']);
  });

  it('are none when the cookie is missing or somebody has written into it', () => {
    for (const cookie of [undefined, '', '~', 'x', 'a.b', `${'a'.repeat(22)}.${'a'.repeat(42)}`, '~'.repeat(5000)]) expect(readMarks(cookie)).toEqual([]);
  });
});
