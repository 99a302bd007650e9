// What do the letters about certificates say?
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import { writtenDay, type Day } from '#libs/kernel/calendar.js';
import type { Locale, Localised } from '#libs/kernel/locale.js';
import { withDashes } from './certificate-number.js';
import type { SuspensionReason } from './suspension.js';

interface AboutCertificate {
  readonly name: string;
  /** 15 symbols without dashes. */
  readonly number: string;
  readonly academyName: string;
  readonly programmeTitle: string;
  readonly validUntil: Day;
  /** The certificate's page, for its holder. */
  readonly url: string;
}

/** To the holder, once. */
export function issuedLetter(locale: Locale, sender: Sender, { name, number, academyName, programmeTitle, validUntil, url }: AboutCertificate): LetterText {
  const until = writtenDay(validUntil, locale);
  return locale === 'en'
    ? letter(locale, sender, name, `Your certificate: ${programmeTitle}`, [
        `${academyName} has decided on your certificate: ${programmeTitle}. It is in force until ${until}, through the end of that day.`,
        `Its number is ${withDashes(number)}. Whoever has the number can check the certificate on Dermark.`,
        `Your certificate, ready to print:\n${url}`,
      ])
    : letter(locale, sender, name, `O seu certificado: ${programmeTitle}`, [
        `A academia ${academyName} decidiu sobre o seu certificado: ${programmeTitle}. Está em vigor até ${until}, até ao fim desse dia.`,
        `O número é ${withDashes(number)}. Quem tiver o número pode consultar o certificado no Dermark.`,
        `O seu certificado, pronto a imprimir:\n${url}`,
      ]);
}

const reasons: Localised<Readonly<Record<SuspensionReason, string>>> = {
  en: {
    'under-investigation': 'a matter is being looked into',
    hygiene: 'a question of hygiene is open',
    'insurance-lapsed': 'the insurance has lapsed',
    'holder-request': 'you asked for it',
  },
  'pt-PT': {
    'under-investigation': 'está a ser averiguado um assunto',
    hygiene: 'está em aberto uma questão de higiene',
    'insurance-lapsed': 'o seguro caducou',
    'holder-request': 'a pedido seu',
  },
};

export interface AboutSuspension extends Pick<AboutCertificate, 'name' | 'number' | 'url'> {
  /** The academy's name; null when the register suspended it. */
  readonly by: string | null;
  readonly reason: SuspensionReason;
  /** When it is looked at again. */
  readonly until: Day | null;
}

/** To the holder: what it means, and until when. */
export function suspendedLetter(locale: Locale, sender: Sender, { name, number, url, by, reason, until }: AboutSuspension): LetterText {
  const because = reasons[locale][reason];
  if (locale === 'en') {
    return letter(locale, sender, name, 'Your certificate is suspended', [
      `${by ?? 'The register'} has suspended your certificate ${withDashes(number)}. The reason: ${because}.`,
      'A suspension is no final finding. While it lasts you must not say that you are certified, and the public check says that the certificate is suspended.',
      until === null ? null : `It will be looked at again by ${writtenDay(until, locale)}. It stays until it is lifted.`,
      `Where it stands now:\n${url}`,
    ]);
  }
  return letter(locale, sender, name, 'O seu certificado está suspenso', [
    `${by === null ? 'O registo' : `A academia ${by}`} suspendeu o seu certificado ${withDashes(number)}. O motivo: ${because}.`,
    'Uma suspensão não é uma conclusão definitiva. Enquanto durar, não pode dizer que tem certificado, e a consulta pública indica que o certificado está suspenso.',
    until === null ? null : `Será reapreciada até ${writtenDay(until, locale)}. Mantém-se até ser levantada.`,
    `O estado atual:\n${url}`,
  ]);
}

export function reinstatedLetter(locale: Locale, sender: Sender, { name, number, url }: Pick<AboutCertificate, 'name' | 'number' | 'url'>): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, 'The suspension of your certificate was lifted', [`The suspension of your certificate ${withDashes(number)} was lifted. The public check says so already.`, `Your certificate:\n${url}`])
    : letter(locale, sender, name, 'A suspensão do seu certificado foi levantada', [`A suspensão do seu certificado ${withDashes(number)} foi levantada. A consulta pública já o indica.`, `O seu certificado:\n${url}`]);
}

export interface AboutRequirements {
  readonly name: string;
  readonly academyName: string;
  readonly programmeTitle: string;
  /** Where the name is confirmed. */
  readonly url: string;
}

/** To the trainee whose last requirement is met: what is left is the name. */
export function requirementsMetLetter(locale: Locale, sender: Sender, { name, academyName, programmeTitle, url }: AboutRequirements): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, `Everything is done: ${programmeTitle}`, [
        `You have met every requirement of the programme ${programmeTitle}. Before a certifier decides, your legal name is checked: ${academyName} compares it with a document of yours, and you confirm how it is written.`,
        `To confirm it, once ${academyName} has checked it:\n${url}`,
      ])
    : letter(locale, sender, name, `Está tudo feito: ${programmeTitle}`, [
        `Cumpriu todos os requisitos do programa ${programmeTitle}. Antes da decisão de um certificador, o seu nome legal é verificado: a academia ${academyName} compara-o com um documento seu e cabe-lhe a si confirmar como está escrito.`,
        `Para o confirmar, depois de a academia ${academyName} o verificar:\n${url}`,
      ]);
}

/** To the holder whose name was compared with a document once more, for a correction. */
export function nameCheckedAgainLetter(locale: Locale, sender: Sender, { name, academyName, programmeTitle, url }: AboutRequirements): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, 'Confirm how your name is written', [
        `${academyName} has compared your legal name with a document once more, so that your certificate for the programme ${programmeTitle} can be corrected. Until you confirm how it is written, the certificate stays as it is.`,
        `Read it letter by letter, and confirm it if it is right:\n${url}`,
      ])
    : letter(locale, sender, name, 'Confirme como está escrito o seu nome', [
        `A academia ${academyName} voltou a comparar o seu nome legal com um documento, para poder corrigir o seu certificado do programa ${programmeTitle}. Enquanto não confirmar como está escrito, o certificado fica como está.`,
        `Leia-o letra a letra e, se estiver certo, confirme-o:\n${url}`,
      ]);
}
