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
  /** False while an order keeps every academy from certifying the holder anew. */
  readonly mayBeRenewed: boolean;
  /** The certificate's page, for its reader. */
  readonly url: string;
}

export function expiringLetter(locale: Locale, sender: Sender, { name, number, programmeTitle, academyName, validUntil, mayBeRenewed, url }: AboutExpiry): LetterText {
  const day = writtenDay(validUntil, locale);
  return locale === 'en'
    ? letter(locale, sender, name, `Your certificate ends on ${day}`, [
        `Your certificate ${withDashes(number)}, ${programmeTitle}, is valid until ${day}, through the end of that day. From the next day on you must not say that you are certified, and the public check says that it has expired.`,
        mayBeRenewed
          ? `It is renewed by being certified again. Ask ${academyName}, or another academy, early enough.`
          : 'It is renewed by being certified again, which no academy can do while a certificate of yours is suspended or struck off.',
        `Your certificate:\n${url}`,
      ])
    : letter(locale, sender, name, `O seu certificado termina em ${day}`, [
        `O seu certificado ${withDashes(number)}, ${programmeTitle}, é válido até ${day}, até ao fim desse dia. A partir do dia seguinte não pode dizer que tem certificado, e a consulta pública indica que caducou.`,
        mayBeRenewed
          ? `Renova-se com uma nova certificação. Contacte a tempo a academia ${academyName}, ou outra academia.`
          : 'Renova-se com uma nova certificação, o que nenhuma academia pode fazer enquanto um certificado seu estiver suspenso ou tiver sido excluído do registo.',
        `O seu certificado:\n${url}`,
      ]);
}

/** Certificates of one academy of which one letter tells; it names nobody, as it outlives an erasure. */
export interface AboutManyEnds {
  readonly name: string;
  readonly academyName: string;
  readonly count: number;
  /** The last day of the one that ends first, and of the one that ends last. */
  readonly first: Day;
  readonly last: Day;
  /** The academy's list of them, for its reader. */
  readonly url: string;
}

export function expiringAcademyLetter(locale: Locale, sender: Sender, { name, academyName, count, first, last, url }: AboutManyEnds): LetterText {
  const [day, lastDay] = [writtenDay(first, locale), writtenDay(last, locale)];
  const isOne = count === 1;
  if (locale === 'en') {
    const when = first === last ? `on ${day}` : `from ${day} to ${lastDay}`;
    return letter(locale, sender, name, isOne ? `A certificate of your academy ends ${when}` : `${count} certificates of your academy end ${when}`, [
      isOne ? `One certificate of ${academyName} ends ${when}, through the end of that day. Its holder was told, too.` : `${count} certificates of ${academyName} end ${when}, each through the end of its last day. Their holders were told, too.`,
      'To renew a certificate, enrol its holder again; a new decision gives a new certificate, to which the old number leads.',
      `${isOne ? 'It is' : 'They are'} in this list:\n${url}`,
    ]);
  }
  const when = first === last ? `em ${day}` : `entre ${day} e ${lastDay}`;
  return letter(locale, sender, name, isOne ? `Um certificado da sua academia termina ${when}` : `${count} certificados da sua academia terminam ${when}`, [
    isOne ? `Um certificado da academia ${academyName} termina ${when}, no fim desse dia. O titular também foi avisado.` : `${count} certificados da academia ${academyName} terminam ${when}, cada um no fim do seu último dia. Os titulares também foram avisados.`,
    'Para renovar um certificado, inscreva de novo o titular; uma nova decisão dá origem a um novo certificado, ao qual o número antigo conduz.',
    `${isOne ? 'Está' : 'Estão'} nesta lista:\n${url}`,
  ]);
}
