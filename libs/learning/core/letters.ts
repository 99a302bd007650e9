// What do the letters about learning say?
import type { ResultChange } from '#libs/assessment/core/attempt.js';
import type { RescoringCause, Treatment } from '#libs/assessment/core/rescoring.js';
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

export interface RemarkedLetter {
  readonly name: string;
  /** Of the result. */
  readonly url: string;
  readonly points: number;
  readonly possible: number;
  readonly passed: boolean;
  readonly change: Pick<ResultChange, 'treatment' | 'cause' | 'before'>;
}

const causes: Readonly<Record<Locale, Readonly<Record<RescoringCause, string>>>> = {
  en: {
    'wrong-key': 'its answer was marked by a mistake of ours',
    'several-right': 'more than one answer to it is right',
    unclear: 'it could be understood in more than one way',
    outdated: 'what it asked about no longer holds',
  },
  'pt-PT': {
    'wrong-key': 'a resposta foi classificada com um erro nosso',
    'several-right': 'tem mais do que uma resposta certa',
    unclear: 'podia ser entendida de mais do que uma forma',
    outdated: 'aquilo sobre que perguntava deixou de ser válido',
  },
};

const effects: Readonly<Record<Locale, Readonly<Record<Treatment, string>>>> = {
  en: {
    everybody: 'Everybody who had it now has its point.',
    'taken-out': 'It no longer counts, and fewer points are needed to pass.',
    'also-right': 'Another answer to it now counts as right too.',
  },
  'pt-PT': {
    everybody: 'Todos os que a tiveram recebem agora o ponto.',
    'taken-out': 'Deixou de contar, e são precisos menos pontos para passar.',
    'also-right': 'Outra resposta passou a contar também como certa.',
  },
};

/** After an item of the exam was found to be faulty. It says nothing of the item: it may be kept for others. */
export function remarkedLetter(locale: Locale, sender: Sender, { name, url, points, possible, passed, change: { treatment, cause, before } }: RemarkedLetter): LetterText {
  const number = (value: number): string => value.toLocaleString(locale);
  const turned = passed && before?.passed === false;
  return locale === 'en'
    ? letter(locale, sender, name, turned ? 'You have passed your exam: it was marked again' : 'Your exam was marked again', [
        `A question of your exam was faulty: ${causes.en[cause]}. ${effects.en[treatment]}`,
        `${turned ? 'With this you have passed.' : `You have ${passed ? 'passed, as before' : 'not passed, as before'}.`} Your result is now ${number(points)} of ${number(possible)} points${before ? `; it was ${number(before.points)} of ${number(before.possible)}` : ''}.`,
        `Your result, and how to go on:\n${url}`,
        'We are sorry for the mistake. Two people of the register decided this, and nobody has lost anything by it.',
      ])
    : letter(locale, sender, name, turned ? 'Passou no exame: foi classificado de novo' : 'O seu exame foi classificado de novo', [
        `Uma pergunta do seu exame tinha um defeito: ${causes['pt-PT'][cause]}. ${effects['pt-PT'][treatment]}`,
        `${turned ? 'Com isto, passou.' : passed ? 'Passou, como antes.' : 'Não passou, como antes.'} O seu resultado é agora de ${number(points)} em ${number(possible)} pontos${before ? `; era de ${number(before.points)} em ${number(before.possible)}` : ''}.`,
        `O seu resultado, e como continuar:\n${url}`,
        'Pedimos desculpa pelo erro. Duas pessoas do registo tomaram esta decisão, e ninguém perdeu nada com ela.',
      ]);
}
