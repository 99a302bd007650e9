// What does a candidate accept before the exam, word for word?
import type { Locale } from '#libs/kernel/locale.js';

export interface Pledge {
  readonly version: number;
  readonly lines: Readonly<Record<Locale, readonly string[]>>;
}

/** The newest last. A text that was accepted never changes: other words are another version. With an attempt the number is kept, and the digest of both languages. */
export const pledges: readonly Pledge[] = [
  {
    version: 1,
    lines: {
      en: [
        'I am the person whose account this is, and I answer by myself.',
        'I use no notes, lessons, other devices or other people\'s help, and I copy no question.',
        'I tell nobody what was asked, also after the exam.',
        'I know that what happens is recorded: when I begin, answer, take a break, change the device and hand in.',
        'If I break this, the academy or the register may void the attempt.',
      ],
      'pt-PT': [
        'Sou a pessoa titular desta conta e respondo sem ajuda.',
        'Não utilizo apontamentos, lições, outros dispositivos nem a ajuda de outras pessoas, e não copio perguntas.',
        'Não digo a ninguém o que foi perguntado, também depois do exame.',
        'Sei que fica registado o que acontece: quando começo, respondo, faço uma pausa, mudo de dispositivo e entrego.',
        'Se não cumprir, a academia ou o registo pode anular a tentativa.',
      ],
    },
  },
];

export const currentPledge = (): Pledge => pledges.at(-1)!;
