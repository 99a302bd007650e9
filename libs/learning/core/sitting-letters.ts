// What do the letters about a sitting say?
import { letter, type LetterText, type Sender } from '#libs/identity/core/letters.js';
import { dayIn, writtenDay } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';

/** `announced` goes to candidates, `called-off` to everybody, `invigilates` to whoever is to invigilate, and `replaced` to whoever is not any more. */
export type SittingStep = 'announced' | 'called-off' | 'invigilates' | 'replaced';

export interface SittingLetter {
  readonly step: SittingStep;
  readonly isCandidate: boolean;
  readonly name: string;
  readonly academyName: string;
  readonly place: string;
  readonly online: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** In which the academy's days and hours are written. */
  readonly zone: string;
  readonly url: string;
}

const timeIn = (zone: string, moment: Date): string => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(moment);

/** When and where stand in every one of them: what is called off is known by it. */
export function sittingLetter(locale: Locale, sender: Sender, facts: SittingLetter): LetterText {
  const { name, academyName, zone, startsAt, endsAt } = facts;
  const day = writtenDay(dayIn(zone, startsAt), locale);
  const when = { day, from: timeIn(zone, startsAt), to: timeIn(zone, endsAt), zone };
  const { subject, paragraphs } = locale === 'en' ? english(facts, when) : portuguese(facts, when);
  return letter(locale, sender, name, subject, [...paragraphs, locale === 'en' ? `Questions about the place or the hour go to ${academyName}.` : `Se tiver perguntas sobre o local ou a hora, contacte a academia ${academyName}.`]);
}

interface Written {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

function english({ step, isCandidate, academyName, place, online, url }: SittingLetter, { day, from, to, zone }: Written): { subject: string; paragraphs: string[] } {
  const facts = `When: ${day}, from ${from} to ${to} (${zone})\n${online ? 'Where, online' : 'Where'}: ${place}`;
  switch (step) {
    case 'announced':
      return {
        subject: `Your exam with ${academyName}: ${day}, ${from}`,
        paragraphs: [
          `${academyName} has named you for a sitting of the exam. You begin it there, and nowhere else.`,
          facts,
          `What to bring:\n- an identity document with a photo, which the invigilator looks at (no copy is kept)\n- a phone, a tablet or a computer with a browser, charged, unless ${academyName} provides one\n- the password of your Dermark account`,
          `Be there early: you are checked in from an hour before, and an exam may begin until ${to}. One that has begun takes its own time.`,
          `Where you begin the exam:\n${url}`,
        ],
      };
    case 'called-off':
      return {
        subject: `Called off: the exam on ${day}, ${from}`,
        paragraphs: [`${academyName} has called this sitting of the exam off. You need not come.`, facts, ...(isCandidate ? ['No attempt is counted for it. When another sitting is announced to you, you get a letter.', `Where you stand:\n${url}`] : [])],
      };
    case 'invigilates':
      return {
        subject: `You invigilate an exam: ${day}, ${from}`,
        paragraphs: [
          `${academyName} has named you as an invigilator of a sitting.`,
          facts,
          'From an hour before, look at the identity document of each candidate and check them in on the page of the sitting. It shows the code of the minute, with which they begin: show it to nobody who is not in the room.',
          `The sitting:\n${url}`,
        ],
      };
    case 'replaced':
      return { subject: `You do not invigilate the exam on ${day}, ${from}`, paragraphs: [`${academyName} has named somebody else in your place. You do not see the code of this sitting any more.`, facts] };
  }
}

function portuguese({ step, isCandidate, academyName, place, online, url }: SittingLetter, { day, from, to, zone }: Written): { subject: string; paragraphs: string[] } {
  const facts = `Quando: ${day}, das ${from} às ${to} (${zone})\n${online ? 'Onde, em linha' : 'Onde'}: ${place}`;
  switch (step) {
    case 'announced':
      return {
        subject: `O seu exame na academia ${academyName}: ${day}, ${from}`,
        paragraphs: [
          `A academia ${academyName} indicou o seu nome para uma sessão de exame. É lá que começa o exame, e em mais lado nenhum.`,
          facts,
          `O que deve levar:\n- um documento de identificação com fotografia, que o vigilante vai ver (não se guarda cópia)\n- um telemóvel, um tablet ou um computador com navegador, carregado, salvo se a academia ${academyName} o disponibilizar\n- a palavra-passe da sua conta no Dermark`,
          `Chegue com antecedência: a presença regista-se desde uma hora antes, e um exame pode começar até às ${to}. Um exame que começou tem o seu próprio tempo.`,
          `Onde começa o exame:\n${url}`,
        ],
      };
    case 'called-off':
      return {
        subject: `Cancelada: a sessão de exame de ${day}, ${from}`,
        paragraphs: [`A academia ${academyName} cancelou esta sessão de exame. Não precisa de comparecer.`, facts, ...(isCandidate ? ['Não lhe é contada nenhuma tentativa. Quando lhe for anunciada outra sessão, recebe uma mensagem.', `A sua situação:\n${url}`] : [])],
      };
    case 'invigilates':
      return {
        subject: `Vai vigiar um exame: ${day}, ${from}`,
        paragraphs: [
          `A academia ${academyName} indicou o seu nome para vigiar uma sessão de exame.`,
          facts,
          'Desde uma hora antes, veja o documento de identificação de cada candidato e registe a presença na página da sessão. Lá aparece o código do minuto, com que os candidatos começam: não o mostre a quem não esteja na sala.',
          `A sessão:\n${url}`,
        ],
      };
    case 'replaced':
      return { subject: `Já não vigia o exame de ${day}, ${from}`, paragraphs: [`A academia ${academyName} indicou outra pessoa em seu lugar. Já não vê o código desta sessão.`, facts] };
  }
}
