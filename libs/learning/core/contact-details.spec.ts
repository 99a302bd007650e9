// Are addresses and telephone numbers recognised, and is what a logbook needs let through?
import fc from 'fast-check';
import { contactIn } from './contact-details.js';

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''));

describe('a text with contact details', () => {
  it.each(['ana@example.org', 'Ask ANA.SILVA@exemplo.pt, please', 'ana @ exemplo.pt', 'ana＠example．org', 'ana\u200b@\u2060example.org', 'write to <a@b>'])('is noticed as an e-mail address: %s', (text) => {
    expect(contactIn(text)).toBe('e-mail-address');
  });

  it.each(['912345678', '912 345 678', '+351 912 345 678', '00351912345678', 'tel. 21 234 56 78, evenings', '(555) 123-4567', '07700 900123', '+44 20 7946 0958', '912-345-678', '912.345.678', '９１２３４５６７８', '٩١٢٣٤٥٦٧٨', '+1 555 0123', '912\u00a0345\u00a0678',
    '912\u200b345\u200b678', '+351 91 23 45 67 8', '0033 6 12 34 56 78', 'Call 06 12 34 56 78', 'Call 20 12 34 56 please', 'ligar para o 20 12 34 56', 'Tel.: 2345 678', 'TELEMÓVEL 91 23 45 67'])(
    'is noticed as a telephone number: %s',
    (text) => expect(contactIn(text)).toBe('telephone-number'),
  );

  it('is noticed however a Portuguese number is grouped, and whatever stands around it', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '/', ' - ');
    const [before, after] = [fc.constantFrom('', 'Call ', 'tel: ', '(', '\n', '“'), fc.constantFrom('', ' please', ')', '\n', '”', ', 14:30')];
    fc.assert(
      fc.property(digits(8), fc.constantFrom('2', '3', '7', '8', '9'), separator, before, after, (rest, first, part, left, right) => {
        const number = `${first}${rest}`;
        const grouped = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(part.trim() === '' ? part : part.trim());
        expect(contactIn(`${left}${grouped}${right}`)).toBe('telephone-number');
      }),
    );
  });
});

describe('a text without any', () => {
  it.each([
    '', '3RL, 0.25 mm, hang 1.5 mm', 'LOT 24-0116', 'LOT240116998877', 'B-7731/22', '2026-11-22', '22/11/2026, 14:30 to 15:45', '22.11.26 – 23.11.26', '450, then 600, then 450 dots',
    '30 %, 70 %, 100 %', 'About 1,500 dots in 90 minutes', 'Sessão 2 de 3; 1.500 pontos', 'crown at 2 × 2 cm, 200 dots, 90 % round', 'C4.71 and C4.72', 'model 3',
    '0.25/0.30/0.35 mm', '0.18 0.20 0.25 0.30 mm', 'Dots per row: 12 14 16 18 20.', 'Breaks after 20, 40; rows 12 14 16 18 20 22 24 26.', 'Called the instructor after 40 dots, then 12 14 16',
  ])('is let through: %s', (text) => expect(contactIn(text)).toBeNull()); // prettier-ignore

  it('is let through with any lot number that stands behind its letter', () => {
    fc.assert(fc.property(fc.constantFrom('L', 'LOT', 'B', 'Ref'), fc.integer({ min: 1, max: 20 }).chain(digits), (letter, number) => expect(contactIn(`${letter}${number}`)).toBeNull()));
  });

  it('is let through with any day of the calendar', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }), (date) => {
        const [year, month, day] = date.toISOString().slice(0, 10).split('-');
        for (const text of [`${year}-${month}-${day}`, `${day}/${month}/${year}`, `${day}.${month}.${year}`]) expect(contactIn(`${text} ${text}`)).toBeNull();
      }),
    );
  });

  it('is let through as long as it has no digits and no sign of an address', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Nd}\p{No}\p{Nl}@]/u.test(text.normalize('NFKC')));
    fc.assert(fc.property(words, (text) => expect(contactIn(text)).toBeNull()));
  });
});
