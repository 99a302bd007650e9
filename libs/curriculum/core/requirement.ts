// What does a programme ask of a trainee, in which order?
import { locales, type Locale, type Localised } from '#libs/kernel/locale.js';
import { domainOf, type ProgrammeContent } from './content.js';

export const requirementKinds = ['lesson', 'quiz', 'exam', 'station'] as const;
export type RequirementKind = (typeof requirementKinds)[number];

export interface Requirement {
  /** `lesson:1.4`, `quiz:M1`, `exam`, `station:ST-1` */
  readonly requirement: string;
  readonly kind: RequirementKind;
  /** The lesson, the learning module (quiz), the blueprint (exam) or the station. */
  readonly subjectId: string;
  /** From 1. */
  readonly position: number;
  readonly title: Localised;
  /** The language of the title for readers of each: an academy may have written a lesson in one alone. */
  readonly writtenIn: Localised<Locale>;
  /** Null for the exam, which asks about every module. */
  readonly domain: string | null;
}

/** The ids under which the parts of a version are kept. */
export interface PartIds {
  readonly lessons: ReadonlyMap<string, string>;
  readonly modules: ReadonlyMap<string, string>;
  readonly stations: ReadonlyMap<string, string>;
  readonly blueprint: string;
}

/** Module by module its lessons, then its quiz when it has practice items; then the exam; then the stations. */
export function requirementsOf(content: ProgrammeContent, ids: PartIds): Pick<Requirement, 'requirement' | 'kind' | 'subjectId' | 'position'>[] {
  const asked: { requirement: string; kind: RequirementKind; subjectId: string | undefined }[] = [
    ...content.modules.flatMap(({ number, code, lessons }) => [
      ...lessons.map((lesson) => ({ requirement: `lesson:${lesson.code}`, kind: 'lesson' as const, subjectId: ids.lessons.get(lesson.code) })),
      ...(content.practice.some((item) => item.domain === domainOf(number)) ? [{ requirement: `quiz:${domainOf(number)}`, kind: 'quiz' as const, subjectId: ids.modules.get(code) }] : []),
    ]),
    { requirement: 'exam', kind: 'exam', subjectId: ids.blueprint },
    ...content.stations.map((station) => ({ requirement: `station:${station.code}`, kind: 'station' as const, subjectId: ids.stations.get(station.code) })),
  ];
  return asked.map(({ requirement, kind, subjectId }, index) => {
    if (subjectId === undefined) throw new Error(`${requirement} has nothing that it refers to.`);
    return { requirement, kind, subjectId, position: index + 1 };
  });
}

const quizWord: Localised = { en: 'Quiz', 'pt-PT': 'Questionário' };
export const examTitle: Localised = { en: 'Theory exam', 'pt-PT': 'Exame teórico' };

export const quizTitle = (moduleTitle: Localised): Localised =>
  Object.fromEntries(locales.map((locale: Locale) => [locale, `${quizWord[locale]}: ${moduleTitle[locale]}`])) as Record<Locale, string>;
