// Does a search find what a person means by it?
import { holds, textIn } from './search-text.js';

describe('a search in a list', () => {
  it('does not mind accents and case', () => {
    expect(holds('Inês Conceição', 'conceicao')).toBe(true);
    expect(holds('Ines Conceicao', 'Inês')).toBe(true);
    expect(holds('Inês Conceição', 'Magalhães')).toBe(false);
  });

  it('finds everything while nothing is asked for', () => {
    expect(holds('Inês', undefined)).toBe(true);
    expect(holds('Inês', '  ')).toBe(true);
  });

  it('stands in the address as text, also when it is made of digits', () => {
    expect(textIn(12345)).toBe('12345');
    expect(textIn('Inês')).toBe('Inês');
    expect(textIn('')).toBeUndefined();
    expect(textIn({ injected: true })).toBeUndefined();
  });
});
