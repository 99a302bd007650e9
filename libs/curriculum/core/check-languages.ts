// Do the languages say the same things in the same order?
import { locales, type Localised } from '#libs/kernel/locale.js';
import { sourcesOf, type Claim } from './claim.js';
import type { LessonContent, ModuleContent } from './content.js';
import { bodyStructure, claimsOf } from './lesson-body.js';
import type { LessonDocument, ModuleDocument, ProgrammeDocument } from './read-documents.js';
import { inEveryLocale, type Report } from './shape.js';

/** What a fault says is reported for the second language, measured against the first. */
const [first, ...others] = locales;

/** Reports what differs although it must not; `traits` names each of them. */
function demandSame<T>(documents: Localised<T>, traits: Readonly<Record<string, (document: T) => unknown>>, report: Report): void {
  for (const other of others) {
    for (const [name, trait] of Object.entries(traits)) {
      const [here, there] = [trait(documents[other]), trait(documents[first])].map((value) => JSON.stringify(value));
      if (here !== there) report(`${name} is ${here} in ${other} and ${there} in ${first}`);
    }
  }
}

export function mergeProgramme(documents: Localised<ProgrammeDocument>, report: Report) {
  demandSame(documents, { code: ({ code }) => code, version: ({ version }) => version, hours: ({ hours }) => [hours.guided, hours.practice] }, report);
  const { code, version, hours } = documents[first];
  return {
    code,
    version,
    hours,
    title: inEveryLocale((locale) => documents[locale].title),
    summary: inEveryLocale((locale) => documents[locale].summary),
    scope: inEveryLocale((locale) => documents[locale].scope),
    body: inEveryLocale((locale) => documents[locale].body),
  };
}

export function mergeModule(documents: Localised<ModuleDocument>, report: Report): Omit<ModuleContent, 'lessons'> {
  demandSame(
    documents,
    {
      number: ({ number }) => number,
      code: ({ code }) => code,
      'the number of outcomes': ({ outcomes }) => outcomes.length,
      'the list of planned lessons': ({ lessons }) => lessons.map((lesson) => lesson.code),
    },
    report,
  );
  const { number, code, lessons } = documents[first];
  return {
    number,
    code,
    title: inEveryLocale((locale) => documents[locale].title),
    outcomes: inEveryLocale((locale) => documents[locale].outcomes),
    body: inEveryLocale((locale) => documents[locale].body),
    plannedLessons: lessons.map((lesson, index) => ({ code: lesson.code, title: inEveryLocale((locale) => documents[locale].lessons[index]?.title ?? '') })),
  };
}

const shown = (part: string | undefined): string => (part === undefined ? 'nothing' : `"${part}"`);

export function mergeLesson(documents: Localised<LessonDocument>, claims: ReadonlyMap<string, Claim>, report: Report): LessonContent {
  demandSame(
    documents,
    {
      code: ({ code }) => code,
      minutes: ({ minutes }) => minutes,
      'the number of objectives': ({ objectives }) => objectives.length,
      'the number of terms': ({ terms }) => terms.length,
    },
    report,
  );
  const outlines = inEveryLocale((locale) => bodyStructure(documents[locale].body).outline);
  for (const other of others) {
    const length = Math.max(outlines[first].length, outlines[other].length);
    const place = Array.from({ length }, (_, index) => index).find((index) => outlines[first][index] !== outlines[other][index]);
    if (place === undefined) continue;
    const before = place === 0 ? 'at the beginning' : `after "${outlines[first][place - 1]}"`;
    report(`the structure differs ${before}: ${first} has ${shown(outlines[first][place])}, ${other} has ${shown(outlines[other][place])}`);
  }
  const { code, minutes, body } = documents[first];
  const claimed = claimsOf(bodyStructure(body));
  return {
    code,
    minutes,
    claims: claimed,
    sources: sourcesOf(claimed, claims),
    title: inEveryLocale((locale) => documents[locale].title),
    objectives: inEveryLocale((locale) => documents[locale].objectives),
    terms: inEveryLocale((locale) => documents[locale].terms),
    body: inEveryLocale((locale) => documents[locale].body),
  };
}
