// What does an academy change in a programme, and what do its lessons say then?
import { locales, type Locale, type Localised } from '#libs/kernel/locale.js';
import type { LessonContent, Term } from './content.js';
import { byLessonCode, isAddedCode, moduleOfCode } from './lesson-code.js';
import type { Requirement } from './requirement.js';
import { inEveryLocale } from './shape.js';

/** What a lesson says in one language. */
export interface LessonText {
  readonly title: string;
  readonly objectives: readonly string[];
  readonly terms: readonly Term[];
  /** Markdown. */
  readonly body: string;
}

/** A lesson as an academy writes it: adapted from the platform's, or added. In one language, or in each. */
export interface EditionLesson {
  readonly code: string;
  readonly minutes: number;
  readonly texts: Readonly<Partial<Record<Locale, LessonText>>>;
}

/** A lesson of the platform's version. */
export type BaseLesson = Pick<LessonContent, 'code' | 'minutes' | 'title' | 'objectives' | 'terms' | 'body' | 'claims'>;

/** What becomes of a lesson when it is published. */
export interface EditedLesson {
  readonly code: string;
  readonly minutes: number;
  readonly texts: Localised<LessonText>;
  /** In which languages the academy wrote it. */
  readonly adaptedIn: readonly Locale[];
  readonly added: boolean;
}

export const lessonKinds = ['platform', 'adapted', 'added'] as const;
export type LessonKind = (typeof lessonKinds)[number];

export const kindOf = ({ added, adaptedIn }: Pick<EditedLesson, 'added' | 'adaptedIn'>): LessonKind => (added ? 'added' : adaptedIn.length > 0 ? 'adapted' : 'platform');

export const textOf = (lesson: Pick<BaseLesson, keyof LessonText>, locale: Locale): LessonText => ({
  title: lesson.title[locale],
  objectives: lesson.objectives[locale],
  terms: lesson.terms[locale],
  body: lesson.body[locale],
});

const nothing: LessonText = { title: '', objectives: [], terms: [], body: '' };

/**
 * In a language that the academy did not write stands the platform's text, and for an added lesson the text in the language
 * in which there is one.
 */
export function edited({ code, minutes, texts }: EditionLesson, base: BaseLesson | null): EditedLesson {
  const adaptedIn = locales.filter((locale) => texts[locale] !== undefined);
  const only = locales.map((locale) => texts[locale]).find((text) => text !== undefined) ?? nothing;
  return { code, minutes, texts: inEveryLocale((locale) => texts[locale] ?? (base ? textOf(base, locale) : only)), adaptedIn, added: base === null };
}

/** In which language a lesson's text stands for readers of `locale`. */
export const writtenIn = ({ added, adaptedIn }: Pick<EditedLesson, 'added' | 'adaptedIn'>, locale: Locale): Locale => (!added || adaptedIn.includes(locale) ? locale : (adaptedIn[0] ?? locale));

/** Whether readers of `locale` read what the academy wrote. */
export const isAcademys = ({ added, adaptedIn }: Pick<EditedLesson, 'added' | 'adaptedIn'>, locale: Locale): boolean => added || adaptedIn.includes(locale);

/** Whether the platform's text became another one, in a language that the academy adapts. */
export const hasMovedOn = (before: BaseLesson, now: BaseLesson, adapted: readonly Locale[]): boolean =>
  adapted.some((locale) => JSON.stringify(textOf(before, locale)) !== JSON.stringify(textOf(now, locale)));

type Asked = Pick<Requirement, 'requirement' | 'kind' | 'subjectId' | 'position'>;

/** Subjects of the base by the edition's own: lessons and modules are copies, with ids of their own. */
export interface EditionParts {
  readonly copies: ReadonlyMap<string, string>;
  /** Ids of the added lessons by their codes, in the programme's order. */
  readonly added: ReadonlyMap<string, string>;
}

/** What the base asks, and each added lesson behind the last one of its module. */
export function editionRequirements(base: readonly Asked[], { copies, added }: EditionParts): Asked[] {
  const asked: Omit<Asked, 'position'>[] = base.map(({ requirement, kind, subjectId }) => ({ requirement, kind, subjectId: copies.get(subjectId) ?? subjectId }));
  for (const [code, subjectId] of added) {
    const last = asked.findLastIndex(({ requirement, kind }) => kind === 'lesson' && moduleOfCode(requirement.slice('lesson:'.length)) === moduleOfCode(code));
    const place = last >= 0 ? last + 1 : asked.findIndex(({ requirement, kind }) => requirement === `quiz:M${moduleOfCode(code)}` || kind === 'exam');
    asked.splice(place < 0 ? asked.length : place, 0, { requirement: `lesson:${code}`, kind: 'lesson', subjectId });
  }
  return asked.map((one, index) => ({ ...one, position: index + 1 }));
}

/** What an academy has written in a draft, apart from the words: no revision comes twice, so the same of these are the same words. */
export const stateOf = (lessons: readonly { readonly code: string; readonly revision: number }[]): { code: string; revision: number }[] =>
  lessons.map(({ code, revision }) => ({ code, revision })).sort(byLessonCode);

/** More than anybody teaches; what is read and checked at once stays in bounds. */
export const mostAdded = 12;
export const mostDrafts = 20;

/** Whether a module has as many lessons of the academy as there may be. */
export const isFull = (moduleNumber: number, codes: readonly string[]): boolean => codes.filter((code) => isAddedCode(code) && moduleOfCode(code) === moduleNumber).length >= mostAdded;

/** How many lessons an edition adapts, and how many it adds. */
export const editionCounts = (lessons: readonly { readonly code: string }[]): { adapted: number; added: number } => {
  const added = lessons.filter(({ code }) => isAddedCode(code)).length;
  return { adapted: lessons.length - added, added };
};
