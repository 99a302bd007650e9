// What does the letter say that tells somebody who has an account that their academy is admitted?
import type { Locale } from '#libs/kernel/locale.js';
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';

export function academyAdmittedLetter(locale: Locale, sender: Sender, facts: { readonly name: string; readonly academyName: string; readonly url: string }): LetterText {
  return locale === 'en'
    ? letter(locale, sender, facts.name, `${facts.academyName} is admitted to Dermark`, [
        `${facts.academyName} has been admitted to the Dermark register, and you are named as its owner.`,
        `Sign in to your account to invite the people you work with:\n${facts.url}`,
        'An academy needs an instructor, an assessor and a certifier. The certifier of a trainee is somebody who neither taught nor assessed them.',
      ])
    : letter(locale, sender, facts.name, `${facts.academyName}: admissão no Dermark`, [
        `A admissão de ${facts.academyName} no registo Dermark foi aprovada. O seu nome consta como responsável.`,
        `Inicie sessão na sua conta para convidar as pessoas com quem trabalha:\n${facts.url}`,
        'Uma academia precisa de um formador, de um avaliador e de um certificador. O certificador de um formando não pode tê-lo formado nem avaliado.',
      ]);
}
