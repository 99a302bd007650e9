// What does the letter to a judge say?
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import type { Locale } from '#libs/kernel/locale.js';

export interface JudgeLetter {
  readonly name: string;
  readonly panelName: string;
  readonly items: number;
  /** Of the sheet. */
  readonly url: string;
}

export function judgeLetter(locale: Locale, sender: Sender, { name, panelName, items, url }: JudgeLetter): LetterText {
  return locale === 'en'
    ? letter(locale, sender, name, `You are asked to judge an exam: ${panelName}`, [
        `${sender.name} asks you to sit on the panel "${panelName}", which sets the pass mark of an exam.`,
        `You rate ${items} questions, each by itself: of a hundred people who are only just competent, how many would get it right? When all have handed in, you see how the others rated, without names, talk about it in writing, and rate once more.`,
        `To read the questions and rate them, sign in:\n${url}`,
        'The questions are secret: others are to sit this exam. Do not copy them or talk about them outside the panel. Each look at the sheet is recorded.',
      ])
    : letter(locale, sender, name, `Pedido para avaliar um exame: ${panelName}`, [
        `${sender.name} pede-lhe que integre o painel «${panelName}», que fixa a nota mínima de um exame.`,
        `Avalia ${items} perguntas, uma a uma: em cem pessoas com a competência mínima, quantas acertariam? Quando todos tiverem entregado, vê como os outros avaliaram, sem nomes, discute por escrito e avalia outra vez.`,
        `Para ler as perguntas e avaliá-las, inicie sessão:\n${url}`,
        'As perguntas são secretas: outras pessoas vão fazer este exame. Não as copie nem fale delas fora do painel. Cada consulta da folha fica registada.',
      ]);
}
