// What do the letters say that come before a certificate ends?
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import { writtenDay, type Day } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';
import { withDashes } from './certificate-number.js';

export interface AboutExpiry {
  readonly name: string;
  /** 15 symbols without dashes. */
  readonly number: string;
  readonly programmeTitle: string;
  readonly academyName: string;
  readonly validUntil: Day;
  /** The certificate's page, for its reader. */
  readonly url: string;
}

export function expiringLetter(locale: Locale, sender: Sender, { name, number, programmeTitle, academyName, validUntil, url }: AboutExpiry): LetterText {
  const day = writtenDay(validUntil, locale);
  return locale === 'en'
    ? letter(locale, sender, name, `Your certificate ends on ${day}`, [
        `Your certificate ${withDashes(number)}, ${programmeTitle}, is valid until ${day}, through the end of that day. From the next day on you must not say that you are certified, and the public check says that it has expired.`,
        `It is renewed by being certified again. Ask ${academyName}, or another academy, early enough.`,
        `Your certificate:\n${url}`,
      ])
    : letter(locale, sender, name, `O seu certificado termina em ${day}`, [
        `O seu certificado ${withDashes(number)}, ${programmeTitle}, é válido até ${day}, até ao fim desse dia. A partir do dia seguinte não pode dizer que tem certificado, e a consulta pública indica que caducou.`,
        `Renova-se com uma nova certificação. Contacte a tempo a academia ${academyName}, ou outra academia.`,
        `O seu certificado:\n${url}`,
      ]);
}

export function expiringAcademyLetter(locale: Locale, sender: Sender, { name, number, programmeTitle, validUntil, url, holderName }: AboutExpiry & { readonly holderName: string }): LetterText {
  const day = writtenDay(validUntil, locale);
  return locale === 'en'
    ? letter(locale, sender, name, `A certificate of your academy ends on ${day}`, [
        `The certificate ${withDashes(number)} of ${holderName}, ${programmeTitle}, is valid until ${day}, through the end of that day. The holder was told, too.`,
        'To renew it, enrol the holder again; a new decision gives a new certificate, to which the old number leads.',
        `The certificate:\n${url}`,
      ])
    : letter(locale, sender, name, `Um certificado da sua academia termina em ${day}`, [
        `O certificado ${withDashes(number)} de ${holderName}, ${programmeTitle}, é válido até ${day}, até ao fim desse dia. O titular também foi avisado.`,
        'Para o renovar, inscreva de novo o titular; uma nova decisão dá origem a um novo certificado, ao qual o número antigo conduz.',
        `O certificado:\n${url}`,
      ]);
}
