// Are numbers read alike in both languages?
import type { Locale } from '#libs/kernel/locale.js';
import { numbersIn } from './numbers.js';

describe('the numbers of a text', () => {
  it.each<[Locale, string, string[]]>([
    ['en', 'from 0.066 to 0.10 mm, in 42 of 43', ['0.066', '0.10', '42', '43']],
    ['pt-PT', 'de 0,066 a 0,10 mm, em 42 de 43', ['0.066', '0.10', '42', '43']],
    ['en', '5,250 or 10,000 ppm, 1:10, 121 °C', ['5250', '10000', '1', '10', '121']],
    ['pt-PT', '5250 ou 10 000 ppm, 1:10, 121 °C', ['5250', '10000', '1', '10', '121']],
    ['pt-PT', 'em 2021, 226 clientes', ['2021', '226']],
    ['en', 'SKABA8, EN 17169:2020, 0803RLLT', ['17169', '2020', '0803']],
    ['en', 'week 4. Then 6.', ['4', '6']],
    ['en', 'two or three', []],
  ])('%s: %s', (locale, text, numbers) => {
    expect(numbersIn(text, locale)).toEqual(numbers);
  });
});
