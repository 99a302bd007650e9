// Do the languages say the same things in the same order?
import { locales, type Localised } from '#libs/kernel/locale.js';
import type { LessonContent, ModuleContent } from './content.js';
import { bodyStructure } from './lesson-body.js';
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

export function mergeLesson(documents: Localised<LessonDocument>, report: Report): LessonContent {
  demandSame(
    documents,
    {
      code: ({ code }) => code,
      minutes: ({ minutes }) => minutes,
      'the list of sources': ({ sources }) => sources,
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
  const { code, minutes, sources } = documents[first];
  return {
    code,
    minutes,
    sources,
    title: inEveryLocale((locale) => documents[locale].title),
    objectives: inEveryLocale((locale) => documents[locale].objectives),
    terms: inEveryLocale((locale) => documents[locale].terms),
    body: inEveryLocale((locale) => documents[locale].body),
  };
}

/** One lesson in one language: its marks, and its citations against its front matter and the list of sources. */
export function lessonFaults(lesson: LessonDocument, sources: ReadonlySet<string>): string[] {
  const { faults, cited } = bodyStructure(lesson.body);
  return [
    ...faults,
    ...cited.filter((id) => !lesson.sources.includes(id)).map((id) => `${id} is cited and missing from "sources" in the front matter`),
    ...lesson.sources.filter((id) => !cited.includes(id)).map((id) => `${id} stands in "sources" and is not cited`),
    ...[...new Set([...cited, ...lesson.sources])].filter((id) => !sources.has(id)).map((id) => `${id} is not in sources.json`),
  ];
}
