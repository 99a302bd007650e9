// Does somebody who is enrolled learn where, on what, and what to do?
import { locales } from '#libs/kernel/locale.js';
import { enrolledLetter } from './letters.js';

const sender = { name: 'Associação Exemplo', contact: 'office@example.org' };
const enrolled = { name: 'Inês Conceição', academyName: 'Academia do Ponto', programmeTitle: 'SMP Technician', url: 'https://register.example/my/enrolments/1' };

describe('the letter to somebody who was enrolled', () => {
  it('has one link, names academy and programme, and fits a subject line, in both languages', () => {
    for (const locale of locales) {
      const { subject, text } = enrolledLetter(locale, sender, enrolled);
      expect(text.split('https://')).toHaveLength(2);
      expect(text).toContain('Inês Conceição');
      expect(text).toContain('Academia do Ponto');
      expect(text).toContain('SMP Technician');
      expect(subject).toMatch(/^[^\r\n]{10,78}$/);
      expect(`${subject}\n${text}`).not.toMatch(/[<>!]|undefined|null|\$\{|  /);
    }
  });
});
