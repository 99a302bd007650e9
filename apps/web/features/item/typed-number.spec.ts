// Is a number taken as it was meant, and is nothing lost of what was typed?
import { writtenDecimal } from '#libs/assessment/core/numeric-answer.js';
import { shownNumber, typedState, typing } from './typed-number.js';

describe('what is typed into the field of a number', () => {
  it.each([
    ['12.5', ['12.5']],
    ['12,50', ['12.5']],
    [' −3 ', ['-3']],
    ['1 250', ['1250']],
    ['1\u202f250,5', ['1250.5']],
    ['.5', ['0.5']],
    ['-,25', ['-0.25']],
    ['  ', []],
  ])('%j is the answer %j', (text, choice) => {
    expect(typing(text).choice).toEqual(choice);
  });

  it.each(['1 25', '1.250,5', '10/4', '12 mm', 'about 12', '-', ','])('%j is no answer, at whichever of its letters somebody stops', (text) => {
    const stops = Array.from(text, (_, at) => text.slice(0, at + 1)).filter((part) => typedState(part) === 'unfit');
    for (const part of [...stops, text]) expect(typing(part).choice).toEqual([]);
  });

  it('stays the number while a comma waits for its decimals', () => {
    expect(typing('12,').choice).toEqual(['12']);
    expect(typing('12. ').choice).toEqual(['12']);
  });

  it.each([
    ['', 'empty'],
    ['1,5', 'number'],
    ['1,', 'number'],
    ['-,', 'unfinished'],
    ['-', 'unfinished'],
    ['1,5 mm', 'unfit'],
    ['1.250,5', 'unfit'],
  ])('%j is %s', (text, state) => {
    expect(typedState(text)).toBe(state);
  });
});

describe('what stands in the field', () => {
  it('is what was typed, as it was typed', () => {
    for (const text of ['1,50', '1.5', '1,', 'about 12']) {
      const { typed, choice } = typing(text);
      expect(shownNumber(typed, choice, 'en')).toBe(text);
    }
  });

  it('is the answer that counts, in the notation of the reader, when nothing was typed here', () => {
    expect(shownNumber(null, ['12.5'], 'pt-PT')).toBe('12,5');
    expect(shownNumber(null, ['-0.5'], 'en')).toBe('-0.5');
    expect(shownNumber(null, [], 'en')).toBe('');
  });

  it('is the answer from elsewhere, when one came after the typing', () => {
    expect(shownNumber(typing('1,5').typed, ['2'], 'en')).toBe('2');
    expect(shownNumber(typing('about 12').typed, ['2'], 'en')).toBe('2');
  });

  it('can be typed again as it is written', () => {
    expect(typing(writtenDecimal('-12.5', 'pt-PT')).choice).toEqual(['-12.5']);
  });
});
