// Does somebody who is enrolled learn where, on what, and what to do?
import { locales } from '#libs/kernel/locale.js';
import { rescoringCauses, treatments } from '#libs/assessment/core/rescoring.js';
import { enrolledLetter, remarkedLetter } from './letters.js';

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

describe('the letter to somebody whose exam was marked again', () => {
  it('says what was wrong, what counts now and what was before, with one link, in both languages', () => {
    const before = { points: 22.5, possible: 28, passed: false };
    const bodies = new Set<string>();
    for (const locale of locales) for (const cause of rescoringCauses) for (const treatment of treatments) {
      const { subject, text } = remarkedLetter(locale, sender, { name: 'Inês Conceição', url: 'https://register.example/attempts/1', points: 23.5, possible: 28, passed: true, change: { cause, treatment, before } });
      expect(text.split('https://')).toHaveLength(2);
      expect(text).toContain(locale === 'en' ? '23.5 of 28 points; it was 22.5 of 28' : '23,5 em 28 pontos; era de 22,5 em 28');
      expect(subject).toMatch(/^[^\r\n]{10,78}$/);
      expect(`${subject}\n${text}`).not.toMatch(/[<>!]|undefined|null|\$\{|  /);
      bodies.add(text);
    }
    expect(bodies.size).toBe(2 * rescoringCauses.length * treatments.length);
  });

  it('tells of a pass only where it turned', () => {
    const about = (passed: boolean, passedBefore: boolean) =>
      remarkedLetter('en', sender, { name: 'I', url: 'https://register.example/attempts/1', points: 2, possible: 4, passed, change: { cause: 'unclear', treatment: 'everybody', before: { points: 1, possible: 4, passed: passedBefore } } }).subject;
    expect([about(true, false), about(true, true), about(false, false)]).toEqual(['You have passed your exam: it was marked again', 'Your exam was marked again', 'Your exam was marked again']);
  });
});
