// What must be mended in an academy's lesson before it can be published?
import { locales, type Locale } from '#libs/kernel/locale.js';
import type { Claim } from './claim.js';
import { edited, type BaseLesson, type EditionLesson, type LessonText } from './edition.js';
import { spokenForm } from './glossary.js';
import { bodyStructure, claimsOf } from './lesson-body.js';
import { isAddedCode } from './lesson-code.js';
import { linksOf } from './lesson-links.js';
import type { MarkFaultCode } from './mark-fault.js';
import { readingOf } from './reading.js';
import { repeated } from './shape.js';

export const editionFields = ['lesson', 'title', 'objectives', 'terms', 'body'] as const;
export type EditionField = (typeof editionFields)[number];

export type EditionFaultCode =
  | MarkFaultCode
  | 'lesson-unknown'
  | 'title-empty'
  | 'objectives-empty'
  | 'term-empty'
  | 'term-twice'
  | 'terms-differ'
  | 'body-short'
  | 'body-long'
  | 'heading-underlined'
  | 'link-unfit'
  | 'claim-unknown'
  | 'claim-retired'
  | 'paragraph-missing';

/** A code that screens put into words, and where it is. */
export interface EditionFault<Code extends string = EditionFaultCode> {
  readonly code: Code;
  /** Null when it is about both languages. */
  readonly locale: Locale | null;
  readonly field: EditionField;
  /** Of the body, from 1. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A heading of the platform's lesson to which "ask why" leads from items. */
export interface AskedParagraph {
  readonly anchor: string;
  /** How many items of the practice bank are answered there. */
  readonly items: number;
  /** What they stand on. */
  readonly claims: readonly string[];
}

export interface EditionSurroundings {
  /** Null for a lesson that is added. */
  readonly base: BaseLesson | null;
  /** Of the base version; those that were withdrawn say so. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Of the base lesson. */
  readonly asked: readonly AskedParagraph[];
}

export const fewestWords = 50;
export const mostWords = 3000;

type Found = Omit<EditionFault, 'locale'>;

export function editionFaults(lesson: EditionLesson, { base, claims, asked }: EditionSurroundings): EditionFault[] {
  const inLocale = (locale: Locale, text: LessonText): EditionFault[] =>
    [...headFaults(text), ...bodyFaults(text.body, claims), ...missingParagraphs(text.body, asked)].map((fault) => ({ ...fault, locale }));
  const isLost = base === null && !isAddedCode(lesson.code);
  const written = locales.flatMap((locale) => (lesson.texts[locale] ? inLocale(locale, lesson.texts[locale]) : []));
  return [...(isLost ? [{ code: 'lesson-unknown' as const, locale: null, field: 'lesson' as const, line: null, facts: {} }] : []), ...written, ...termsDiffer(lesson, base)];
}

const found = (code: EditionFaultCode, field: EditionField, facts: EditionFault['facts'] = {}, line: number | null = null): Found => ({ code, field, line, facts });

const isEmpty = (text: string): boolean => text.trim() === '';

function headFaults({ title, objectives, terms }: LessonText): Found[] {
  const words = terms.map(spokenForm).map((word) => word.trim().toLowerCase());
  return [
    ...(isEmpty(title) ? [found('title-empty', 'title')] : []),
    ...(objectives.length === 0 || objectives.some(isEmpty) ? [found('objectives-empty', 'objectives')] : []),
    ...(terms.some(({ term, meaning }) => isEmpty(term) || isEmpty(meaning)) ? [found('term-empty', 'terms')] : []),
    ...repeated(words.filter((word) => word !== '')).map((word) => found('term-twice', 'terms', { word })),
  ];
}

function bodyFaults(body: string, claims: EditionSurroundings['claims']): Found[] {
  const structure = bodyStructure(body);
  const { words } = readingOf(body);
  return [
    ...structure.faults.map(({ code, line, facts }) => found(code, 'body', facts, line)),
    ...underlined(body).map((line) => found('heading-underlined', 'body', {}, line)),
    ...linksOf(body).flatMap(({ line, target }) => (/^https?:\/\/[^\s/]/i.test(target) ? [] : [found('link-unfit', 'body', { target }, line)])),
    ...claimsOf(structure).flatMap((id) => citationFault(id, claims.get(id), body)),
    ...(words < fewestWords ? [found('body-short', 'body', { words, least: fewestWords })] : []),
    ...(words > mostWords ? [found('body-long', 'body', { words, most: mostWords })] : []),
  ];
}

function citationFault(id: string, claim: Claim | undefined, body: string): Found[] {
  const line = body.split('\n').findIndex((text) => new RegExp(`\\[[^\\]]*${id.replace('.', String.raw`\.`)}(?!\\d)[^\\]]*\\]`).test(text)) + 1 || null;
  if (!claim) return [found('claim-unknown', 'body', { id }, line)];
  return claim.retired ? [found('claim-retired', 'body', { id, on: claim.retired.on, reason: claim.retired.reason }, line)] : [];
}

/** A line of hyphens below words makes a heading of them, to which nothing can lead. */
const underlined = (body: string): number[] =>
  body.split('\n').flatMap((line, index, lines) => (/^ {0,3}(=+|-{2,})\s*$/.test(line) && /^ {0,3}[^\s:#>|-]/.test(lines[index - 1] ?? '') ? [index + 1] : []));

function missingParagraphs(body: string, asked: readonly AskedParagraph[]): Found[] {
  const { anchors } = bodyStructure(body);
  return asked.filter(({ anchor }) => !anchors.includes(anchor)).map(({ anchor, items }) => found('paragraph-missing', 'body', { anchor, items }));
}

/** A word is one card of practice in every language: each language explains as many, in the same order. */
function termsDiffer(lesson: EditionLesson, base: BaseLesson | null): EditionFault[] {
  const { texts } = edited(lesson, base);
  const [en, pt] = [texts.en.terms.length, texts['pt-PT'].terms.length];
  return en === pt ? [] : [{ code: 'terms-differ', locale: null, field: 'terms', line: null, facts: { en, pt } }];
}
