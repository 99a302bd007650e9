// In what does an academy's lesson stay behind the platform's own rules, which are only advice here?
import { locales, type Locale } from '#libs/kernel/locale.js';
import { hardestLesson, wholeText, wordsOfLesson } from './check-lesson.js';
import type { EditionFault, EditionSurroundings } from './edition-fault.js';
import { textOf, type EditionLesson, type LessonText } from './edition.js';
import { spokenForm } from './glossary.js';
import { bodyStructure, claimsOf } from './lesson-body.js';
import { numbersAlone } from './lesson-numbers.js';
import { overloadOf } from './mark-count.js';
import { brazilianIn, readingOf } from './reading.js';

export type EditionAdviceCode = 'number-alone' | 'number-differs' | 'words' | 'hard' | 'brazilian' | 'claims-gone' | 'paragraph-silent' | 'word-swapped';
export type EditionAdvice = EditionFault<EditionAdviceCode>;

type Found = Omit<EditionAdvice, 'locale'>;

const found = (code: EditionAdviceCode, field: EditionAdvice['field'], facts: EditionAdvice['facts'], line: number | null = null): Found => ({ code, field, line, facts });

export function editionAdvice(lesson: EditionLesson, surroundings: EditionSurroundings): EditionAdvice[] {
  return locales.flatMap((locale) => {
    const text = lesson.texts[locale];
    if (!text || overloadOf(text.body)) return [];
    return [...numbers(text, locale, surroundings), ...language(text, locale), ...teaching(text, surroundings), ...words(lesson, locale, surroundings)].map((advice) => ({ ...advice, locale }));
  });
}

const numbers = ({ body }: LessonText, locale: Locale, { claims }: EditionSurroundings): Found[] =>
  numbersAlone(body, locale, claims).map((alone) =>
    alone.claims.length === 0
      ? found('number-alone', 'body', { numbers: alone.numbers.join(', ') }, alone.line)
      : found('number-differs', 'body', { numbers: alone.numbers.join(', '), claims: alone.claims.join(', ') }, alone.line),
  );

function language(text: LessonText, locale: Locale): Found[] {
  const { words: count, lix } = readingOf(text.body);
  const [least, most] = wordsOfLesson[locale];
  const hardest = hardestLesson[locale];
  return [
    ...(count < least || count > most ? [found('words', 'body', { words: count, least, most })] : []),
    ...(lix > hardest ? [found('hard', 'body', { lix: Math.round(lix), hardest })] : []),
    ...brazilianIn(wholeText(text), locale).map((word) => found('brazilian', 'body', { word })),
  ];
}

/** The exam and the quizzes stay the platform's: they go on asking what the lesson may have stopped saying. */
function teaching({ body }: LessonText, { base, asked }: EditionSurroundings): Found[] {
  if (!base) return [];
  const structure = bodyStructure(body);
  const cited = claimsOf(structure);
  const gone = base.claims.filter((id) => !cited.includes(id));
  return [
    ...(gone.length > 0 ? [found('claims-gone', 'body', { claims: gone.join(', ') })] : []),
    ...asked.flatMap(({ anchor, claims }) => {
      const here = structure.sections.get(anchor);
      return here && claims.length > 0 && !claims.some((id) => here.includes(id)) ? [found('paragraph-silent', 'body', { anchor, claims: claims.join(', ') })] : [];
    }),
  ];
}

/** Adapted in one language only: the other goes on explaining the platform's word in the same place. */
function words({ texts }: EditionLesson, locale: Locale, { base }: EditionSurroundings): Found[] {
  if (!base || locales.every((other) => texts[other] !== undefined)) return [];
  const before = textOf(base, locale).terms;
  return (texts[locale]?.terms ?? []).flatMap((term, place) => {
    const other = before[place];
    return other && spokenForm(other) !== spokenForm(term) ? [found('word-swapped', 'terms', { word: spokenForm(term), other: spokenForm(other) })] : [];
  });
}
