// What do the letters about an appeal say?
import type { AppealOutcome } from '#libs/assessment/core/appeal.js';
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import type { Locale } from '#libs/kernel/locale.js';

export interface AppealLetter {
  readonly name: string;
  /** Of the result. */
  readonly url: string;
  /** Null while it waits. */
  readonly decision: { readonly outcome: AppealOutcome; readonly reasons: string } | null;
}

const subjects: Readonly<Record<Locale, Readonly<Record<AppealOutcome, string>>>> = {
  en: { dismissed: 'Your exam was looked at again: the result stands', referred: 'Your exam was looked at again: a question is being examined', annulled: 'Your exam was looked at again: the attempt does not count' },
  'pt-PT': { dismissed: 'O seu exame foi revisto: o resultado mantém-se', referred: 'O seu exame foi revisto: uma pergunta está a ser examinada', annulled: 'O seu exame foi revisto: a tentativa não conta' },
};

const effects: Readonly<Record<Locale, Readonly<Record<AppealOutcome, string>>>> = {
  en: {
    dismissed: 'Your result stays as it is.',
    referred: 'A question of your exam goes to two people of the register, who decide whether it is marked otherwise. Nobody loses by that; if your result becomes better, you get another letter.',
    annulled: 'This attempt was set aside: it does not count, and you need not wait before you begin another one.',
  },
  'pt-PT': {
    dismissed: 'O seu resultado fica como está.',
    referred: 'Uma pergunta do seu exame vai ser apreciada por duas pessoas do registo, que decidem se passa a ser classificada de outra forma. Ninguém perde com isso; se o seu resultado melhorar, recebe outra mensagem.',
    annulled: 'Esta tentativa foi anulada: não conta, e pode começar outra sem esperar.',
  },
};

/** That it came, or what was decided. */
export function appealLetter(locale: Locale, sender: Sender, { name, url, decision }: AppealLetter): LetterText {
  if (!decision) {
    return locale === 'en'
      ? letter(locale, sender, name, 'You asked that your exam be looked at again', [
          'Your request has come. Somebody of the register who has no tie to you, your academy or your result will look at your exam as you saw it, and decide.',
          `You get another letter then. On the page of your result you see when somebody looked at it:\n${url}`,
        ])
      : letter(locale, sender, name, 'Pediu que o seu exame fosse revisto', [
          'O seu pedido chegou. Alguém do registo sem ligação a si, à sua academia ou ao seu resultado vai ver o exame tal como lhe foi apresentado, e decidir.',
          `Receberá então outra mensagem. Na página do resultado pode ver quando alguém consultou o exame:\n${url}`,
        ]);
  }
  const { outcome, reasons } = decision;
  return letter(locale, sender, name, subjects[locale][outcome], [
    `${locale === 'en' ? 'You asked that your exam be looked at again.' : 'Pediu que o seu exame fosse revisto.'} ${effects[locale][outcome]}`,
    `${locale === 'en' ? 'The reasons' : 'Fundamentação'}:\n${reasons}`,
    `${locale === 'en' ? 'Your result, and how to go on' : 'O seu resultado, e como continuar'}:\n${url}`,
  ]);
}
