// Do the letters about certificates say what they must, in both languages, and nothing that is wrong?
import { locales } from '#libs/kernel/locale.js';
import { issuedLetter, nameCheckedAgainLetter, reinstatedLetter, requirementsMetLetter, suspendedLetter } from './letters.js';
import { conditionCodes } from './conditions.js';
import { strikeOffReasons } from './endings.js';
import { expiringAcademyLetter, expiringLetter } from './expiry-letters.js';
import { conditionsLetter, conditionsLiftedLetter, correctedLetter, struckOffLetter, surrenderedLetter } from './life-letters.js';
import { suspensionReasons } from './suspension.js';

const sender = { name: 'Registo de Lisboa', contact: 'registo@example.org' };
const about = { name: 'Inês', number: '123456789ABCDMN', programmeTitle: 'SMP Technician', url: 'https://register.example/my/certificates/1' };

describe.each(locales)('a letter in %s', (locale) => {
  const letters = [
    issuedLetter(locale, sender, { ...about, academyName: 'Academia do Ponto', validUntil: '2029-11-21' }),
    ...suspensionReasons.flatMap((reason) => [
      suspendedLetter(locale, sender, { ...about, by: 'Academia do Ponto', reason, until: '2026-12-20' }),
      suspendedLetter(locale, sender, { ...about, by: null, reason, until: null }),
    ]),
    reinstatedLetter(locale, sender, about),
    conditionsLetter(locale, sender, { ...about, conditions: conditionCodes, until: '2026-12-20' }),
    conditionsLetter(locale, sender, { ...about, conditions: ['supervised'], until: null }),
    conditionsLiftedLetter(locale, sender, about),
    ...strikeOffReasons.map((reason) => struckOffLetter(locale, sender, { ...about, reason })),
    surrenderedLetter(locale, sender, about),
    ...[true, false].map((mayBeRenewed) => expiringLetter(locale, sender, { ...about, academyName: 'Academia do Ponto', mayBeRenewed, validUntil: '2029-11-21' })),
    ...[1, 2, 500].map((count) => expiringAcademyLetter(locale, sender, { ...about, academyName: 'Academia do Ponto', count, first: '2029-11-21', last: count > 2 ? '2029-12-01' : '2029-11-21' })),
    correctedLetter(locale, sender, { ...about, successor: '00000000000000B' }),
    nameCheckedAgainLetter(locale, sender, { name: 'Inês', academyName: 'Academia do Ponto', programmeTitle: 'SMP Technician', url: about.url }),
    requirementsMetLetter(locale, sender, { name: 'Inês', academyName: 'Academia do Ponto', programmeTitle: 'SMP Technician', url: about.url }),
  ];

  it('has one action, and says who writes', () => {
    for (const { subject, text } of letters) {
      expect(text.match(/https?:\/\//g)).toHaveLength(1);
      expect(text).toContain('Registo de Lisboa');
      expect(subject).not.toBe('');
      expect(text).not.toMatch(/undefined|null|!/);
    }
  });

  it('tells a holder the number, and through which day the certificate is in force', () => {
    const { text } = issuedLetter(locale, sender, { ...about, academyName: 'Academia do Ponto', validUntil: '2029-11-21' });
    expect(text).toContain('12345-6789A-BCDMN');
    expect(text).toContain(locale === 'en' ? '21 Nov 2029' : '21 nov. 2029');
  });

  it('never uses the words that shame', () => {
    for (const { subject, text } of letters) expect(`${subject} ${text}`).not.toMatch(/revoke|invalid|blacklist|blockchain|revogad|inválid/i);
  });
});
