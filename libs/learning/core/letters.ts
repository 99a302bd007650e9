// What do the letters about learning say?
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import type { Locale } from '#libs/kernel/locale.js';

export interface EnrolledLetter {
  readonly name: string;
  readonly academyName: string;
  readonly programmeTitle: string;
  /** Where the trainee goes on from. */
  readonly url: string;
}

/** For somebody who has an account; who has none gets an invitation instead. */
export function enrolledLetter(locale: Locale, sender: Sender, { name, academyName, programmeTitle, url }: EnrolledLetter): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, `Your training with ${academyName}`, [
        `${academyName} has enrolled you on the programme ${programmeTitle}. Your lessons, your exam and your certificate will be on Dermark, in the account you already have.`,
        `To begin, sign in:\n${url}`,
        `If you did not expect this letter, ask ${academyName}, or write to the register.`,
      ])
    : letter(locale, sender, name, `A sua formação na academia ${academyName}`, [
        `A academia ${academyName} registou a sua inscrição no programa ${programmeTitle}. As lições, o exame e o certificado estarão no Dermark, na conta que já tem.`,
        `Para começar, inicie sessão:\n${url}`,
        `Se não esperava esta mensagem, pergunte à academia ${academyName} ou escreva ao registo.`,
      ]);
}
