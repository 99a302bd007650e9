// May a lesson be taught as it is written in one language?
import type { Locale } from '#libs/kernel/locale.js';
import type { Claim } from './claim.js';
import { bodyStructure, claimsOf } from './lesson-body.js';
import { numberFaults } from './lesson-numbers.js';
import { markFaultSentence } from './mark-fault.js';
import type { LessonDocument } from './read-documents.js';
import { brazilianIn, plainText, readingOf } from './reading.js';

/** Portuguese takes more words for the same. */
export const wordsOfLesson: Readonly<Record<Locale, readonly [least: number, most: number]>> = { en: [600, 900], 'pt-PT': [600, 1050] };
/** Portuguese takes longer words for the same. */
export const hardestLesson: Readonly<Record<Locale, number>> = { en: 35, 'pt-PT': 45 };

/** Sentences about its marks, its citations, its numbers, its length and its language. */
export function lessonFaults(lesson: LessonDocument, locale: Locale, claims: ReadonlyMap<string, Claim>): string[] {
  const structure = bodyStructure(lesson.body);
  const { words, lix } = readingOf(lesson.body);
  const [least, most] = wordsOfLesson[locale];
  return [
    ...structure.faults.map(markFaultSentence),
    ...claimsOf(structure).flatMap((id) => citationFaults(id, claims.get(id))),
    ...numberFaults(lesson.body, locale, claims),
    ...(words < least || words > most ? [`it has ${words} words; a lesson has ${least} to ${most}`] : []),
    ...(lix > hardestLesson[locale] ? [`its readability index (LIX) is ${lix.toFixed(1)}; ${hardestLesson[locale]} is the most`] : []),
    ...brazilianIn(wholeText(lesson), locale).map((found) => `"${found}" is Brazilian`),
  ];
}

function citationFaults(id: string, claim: Claim | undefined): string[] {
  if (!claim) return [`${id} is cited and is no claim`];
  return claim.retired ? [`${id} is cited and was retired on ${claim.retired.on}: ${claim.retired.reason}`] : [];
}

export const wholeText = ({ title, objectives, terms, body }: Pick<LessonDocument, 'title' | 'objectives' | 'terms' | 'body'>): string => [title, ...objectives, ...terms.flatMap(({ term, meaning }) => [term, meaning]), plainText(body)].join('\n');
