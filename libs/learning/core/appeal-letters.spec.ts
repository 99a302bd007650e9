// Does the letter about an appeal say what came of it, in both languages?
import { appealOutcomes } from '#libs/assessment/core/appeal.js';
import { locales } from '#libs/kernel/locale.js';
import { appealLetter } from './appeal-letters.js';

const sender = { name: 'Associação Exemplo', contact: 'office@example.org' };
const about = { name: 'Inês Conceição', url: 'https://register.example/attempts/1' };

it('has one link, a subject that fits, the reasons, and a body of its own for each outcome', () => {
  const bodies = new Set<string>();
  for (const locale of locales) {
    for (const decision of [null, ...appealOutcomes.map((outcome) => ({ outcome, reasons: 'The journal is whole.' }))]) {
      const { subject, text } = appealLetter(locale, sender, { ...about, decision });
      expect(text.split('https://')).toHaveLength(2);
      expect(text.includes('The journal is whole.')).toBe(decision !== null);
      expect(subject).toMatch(/^[^\r\n]{10,78}$/);
      expect(`${subject}\n${text}`).not.toMatch(/[<>!]|undefined|null|\$\{|  /);
      bodies.add(text);
    }
  }
  expect(bodies.size).toBe(8);
});
