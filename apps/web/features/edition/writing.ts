// What is being written in a lesson of an edition, and what of it is sent?
import { locales, type Locale } from '#libs/kernel/locale.js';
import type { EditionLesson, EditionText } from './contract.js';

export interface Writing {
  /** Of the lesson as it was when this was begun, or last saved. */
  readonly revision: number;
  readonly minutes: number;
  readonly texts: Readonly<Record<Locale, EditionText | null>>;
}

const emptyText: EditionText = { title: '', objectives: [], terms: [], body: '' };

/** An added lesson begins with an empty text in the language of whoever adds it; others with what is kept. */
export function writingOf({ revision, minutes, texts, base }: EditionLesson, locale: Locale): Writing {
  const isNew = base === null && texts.en === null && texts['pt-PT'] === null;
  return { revision, minutes, texts: isNew ? { en: null, 'pt-PT': null, [locale]: emptyText } : { en: texts.en, 'pt-PT': texts['pt-PT'] } };
}

/** What a text in one more language starts from: the programme's, or as many empty words as the other language explains. */
export function beginningOf({ base }: Pick<EditionLesson, 'base'>, { texts }: Writing, locale: Locale): EditionText {
  const theirs = base?.texts[locale];
  if (theirs) return theirs;
  const other = locales.map((each) => texts[each]).find((text) => text !== null);
  return { ...emptyText, terms: (other?.terms ?? []).map(() => ({ term: '', meaning: '' })) };
}

/** Lines that are empty yet are not sent. */
const sentText = (text: EditionText | null): EditionText | null => text && { ...text, objectives: text.objectives.map((line) => line.trim()).filter((line) => line !== '') };

export const sentOf = ({ revision, minutes, texts }: Writing): Writing => ({ revision, minutes: Math.min(240, Math.max(1, Math.round(minutes) || 1)), texts: { en: sentText(texts.en), 'pt-PT': sentText(texts['pt-PT']) } });

/** Whether what the server has is this, as it was sent. */
export const saysTheSame = ({ minutes, texts }: Pick<EditionLesson, 'minutes' | 'texts'>, writing: Writing): boolean => {
  const sent = sentOf(writing);
  return minutes === sent.minutes && locales.every((locale) => said(texts[locale]) === said(sent.texts[locale]));
};

const said = (text: EditionText | null): string | null => text && asLines(text);

/** The text as one piece, for comparing. */
export const asLines = ({ title, objectives, terms, body }: EditionText): string =>
  [`# ${title}`, ...objectives.map((objective) => `> ${objective}`), ...terms.map(({ term, meaning }) => `* ${term}: ${meaning}`), '', body, ''].join('\n');

/** Where a line of the text begins and ends, for a mark in the field; from 1. */
export function placeOfLine(body: string, line: number): readonly [start: number, end: number] {
  const lines = body.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [Math.min(start, body.length), Math.min(start + (lines[line - 1]?.length ?? 0), body.length)];
}
