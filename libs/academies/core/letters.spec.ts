// What does the letter say that tells somebody who has an account that their academy is admitted?
import { locales } from '#libs/kernel/locale.js';
import { academyAdmittedLetter } from './letters.js';

it('the letter of admission is plain, with one link, in both languages', () => {
  for (const locale of locales) {
    const { subject, text } = academyAdmittedLetter(locale, { name: 'Register', contact: '' }, { name: 'Ana Sousa', academyName: 'Clínica Mar', url: 'https://register.example/academies/x' });
    expect(`${subject}\n${text}`).not.toMatch(/[<>!]|undefined|  /);
    expect(text.split('https://')).toHaveLength(2);
    expect(text).toContain('Ana Sousa');
    expect(subject).toContain('Clínica Mar');
  }
});
