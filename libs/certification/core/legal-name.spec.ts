// Is a legal name taken as its document has it, and recognised when it is typed again?
import { legalNameFault, repeatsName, tidyName } from './legal-name.js';

describe('a legal name', () => {
  it('is written in one way however it was typed', () => {
    expect(tidyName('  Joa\u0303o   d\u2019Almeida \u2010 Sa\u0301 ')).toBe('João d\'Almeida - Sá');
  });

  it.each(['Maria da Conceição Gonçalves Brandão', 'Zoë Ångström-Øster', 'Łukasz Dąbrowski', 'Nguyễn Thị Ánh', 'Ó Súilleabháin', 'Gal·la Vives', 'J. R. Pereira, Jr.', 'Šárka Čížková', 'İpek Yılmaz'])('may be %s', (name) => {
    expect(legalNameFault(tidyName(name))).toBeNull();
  });

  it.each([
    ['X', 'legal-name-length'],
    ['x'.repeat(121), 'legal-name-length'],
    ['Мария Иванова', 'legal-name-characters'],
    ['Ana <b>Silva</b>', 'legal-name-characters'],
    ['Ana Silva 2', 'legal-name-characters'],
    ['Ana\u202eavliS', 'legal-name-characters'],
    ['A\u0308\u0308\u0308na', 'legal-name-characters'],
    ['...', 'legal-name-characters'],
    ['\u{1f600}\u{1f600}', 'legal-name-characters'],
  ])('cannot be %j', (name, fault) => {
    expect(legalNameFault(tidyName(name))).toBe(fault);
  });

  it('is recognised when it is typed again, whatever the keyboard', () => {
    for (const typed of ['João Conceição', ' joão  conceição', 'JOÃO CONCEIÇÃO', 'Joao Conceicao', 'Joa\u0303o Conceic\u0327a\u0303o']) expect(repeatsName(typed, 'João Conceição')).toBe(true);
    for (const typed of ['', 'João', 'João Conceiçao e Silva', 'Conceição João']) expect(repeatsName(typed, 'João Conceição')).toBe(false);
  });
});
