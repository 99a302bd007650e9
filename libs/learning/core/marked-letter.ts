// What does the letter say that tells a result which people had to mark first?
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import type { Locale } from '#libs/kernel/locale.js';

export interface MarkedLetter {
  readonly name: string;
  /** Of the result. */
  readonly url: string;
  readonly isExam: boolean;
  readonly points: number;
  readonly possible: number;
  readonly passed: boolean;
}

export function markedLetter(locale: Locale, sender: Sender, { name, url, isExam, points, possible, passed }: MarkedLetter): LetterText {
  const number = (value: number): string => value.toLocaleString(locale);
  return locale === 'en'
    ? letter(locale, sender, name, isExam ? 'Your exam has been marked' : 'Your quiz has been marked', [
        `Your answers have been read and marked, each by two people who did not know whose they were. You have ${passed ? 'passed' : 'not passed'}: ${number(points)} of ${number(possible)} points.`,
        `Your result, and how to go on:\n${url}`,
      ])
    : letter(locale, sender, name, isExam ? 'O seu exame foi classificado' : 'O seu questionário foi classificado', [
        `As suas respostas foram lidas e classificadas, cada uma por duas pessoas que não sabiam de quem eram. ${passed ? 'Passou' : 'Não passou'}: ${number(points)} em ${number(possible)} pontos.`,
        `O seu resultado, e como continuar:\n${url}`,
      ]);
}
