// What must be mended in an academy's lesson before it can be published?
import { locales, type Locale } from '#libs/kernel/locale.js';
import type { Claim } from './claim.js';
import { drawnMarks } from './drawn-marks.js';
import type { AskedParagraph, EditionFault, EditionFaultCode, EditionField, EditionSurroundings } from './edition-fault.js';
import { edited, type BaseLesson, type EditionLesson, type LessonText } from './edition.js';
import { spokenForm } from './glossary.js';
import { bodyStructure, claimsOf, type BodyStructure, type PlacedMark } from './lesson-body.js';
import { isAddedCode } from './lesson-code.js';
import { isPage } from './lesson-part.js';
import { overloadOf } from './mark-count.js';
import { readingOf } from './reading.js';
import { repeated } from './shape.js';

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
    ...(terms.some((term) => isEmpty(spokenForm(term)) || isEmpty(term.meaning)) ? [found('term-empty', 'terms')] : []),
    ...repeated(words.filter((word) => word !== '')).map((word) => found('term-twice', 'terms', { word })),
  ];
}

function bodyFaults(body: string, claims: EditionSurroundings['claims']): Found[] {
  const overload = overloadOf(body);
  if (overload) return [found(overload.code, 'body', overload.facts, overload.line)];
  const structure = bodyStructure(body);
  const { words } = readingOf(body);
  return [
    ...markFaults(body, structure),
    ...claimsOf(structure).flatMap((id) => citationFault(id, claims.get(id), body)),
    ...(words < fewestWords ? [found('body-short', 'body', { words, least: fewestWords })] : []),
    ...(words > mostWords ? [found('body-long', 'body', { words, most: mostWords })] : []),
  ];
}

/** Seen only line by line, where they may be none: the tree knows. */
const guessed = new Set<string>(['html', 'image', 'swallowed']);

/** The lines say what is wrong with a mark; the tree says what readers would not get. When neither finds anything, both must have read the same. */
function markFaults(body: string, { faults, marks }: Pick<BodyStructure, 'faults' | 'marks'>): Found[] {
  const drawn = drawnMarks(body);
  const written = [...faults.filter(({ code }) => !guessed.has(code)), ...drawn.losses].map(({ code, line, facts }) => found(code, 'body', facts, line));
  const parting = written.length === 0 ? firstParting(marks, drawn.marks) : null;
  return [
    ...written,
    ...(parting ? [found('marks-unclear', 'body', { text: parting.mark }, parting.line)] : []),
    ...drawn.links.flatMap(({ line, target }) => (isPage(target) ? [] : [found('link-unfit', 'body', { target }, line)])),
  ];
}

/** Where two readings of a text first are not the same. */
function firstParting(ofLines: readonly PlacedMark[], ofTree: readonly PlacedMark[]): PlacedMark | null {
  const at = Array.from({ length: Math.max(ofLines.length, ofTree.length) }).findIndex((_, place) => ofLines[place]?.mark !== ofTree[place]?.mark || ofLines[place]?.line !== ofTree[place]?.line);
  if (at < 0) return null;
  const [left, right] = [ofLines[at], ofTree[at]];
  return left && (!right || left.line <= right.line) ? left : right!;
}

function citationFault(id: string, claim: Claim | undefined, body: string): Found[] {
  const line = body.split('\n').findIndex((text) => new RegExp(`\\[[^\\]]*${id.replace('.', String.raw`\.`)}(?!\\d)[^\\]]*\\]`).test(text)) + 1 || null;
  if (!claim) return [found('claim-unknown', 'body', { id }, line)];
  return claim.retired ? [found('claim-retired', 'body', { id, on: claim.retired.on, reason: claim.retired.reason }, line)] : [];
}

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
