// What is told of a file that comes in or goes out: what is changed, what is lost, what is refused, and where?
import type { Place } from './question.js';

export const changes = ['code-given', 'level-assumed', 'difficulty-assumed', 'language-assumed', 'gap-becomes-choice', 'gap-becomes-line', 'interval-becomes-tolerance', 'taken-literally'] as const;
export const losses = [
  'language', 'code', 'attributes', 'ids', 'rationales', 'unit', 'option-order', 'text', 'item', 'markup', 'weights', 'general-feedback', 'feedback', 'tags', 'settings', 'category',
] as const; // prettier-ignore
export const refusals = [
  'kind-unknown', 'syntax', 'markup-refused', 'media', 'languages-disagree', 'parts-many', 'key-missing', 'number-unfit', 'text-unfit', 'code-taken', 'code-twice', 'column-unknown', 'encoding', 'too-large',
  'marks-unknown', 'package-path', 'package-sealed', 'package-torn', 'package-nested', 'package-incomplete',
] as const; // prettier-ignore

export type Change = (typeof changes)[number];
export type Loss = (typeof losses)[number];
export type Refusal = (typeof refusals)[number];

/** `about` is what the file says there: the name of a tag, a kind, a number. It was written by a stranger. */
export type Note =
  | { readonly sort: 'changed'; readonly code: Change; readonly place: Place; readonly about: string }
  | { readonly sort: 'lost'; readonly code: Loss; readonly place: Place; readonly about: string }
  | { readonly sort: 'refused'; readonly code: Refusal; readonly place: Place; readonly about: string };

/** Of a stranger's words, no more than can be looked at. */
const quoted = (about: string): string => about.replaceAll(/[^\P{C}]+/gu, ' ').slice(0, 120);
export const changed = (code: Change, place: Place, about = ''): Note => ({ sort: 'changed', code, place, about: quoted(about) });
export const lost = (code: Loss, place: Place, about = ''): Note => ({ sort: 'lost', code, place, about: quoted(about) });
export const refused = (code: Refusal, place: Place, about = ''): Note => ({ sort: 'refused', code, place, about: quoted(about) });

/** One question is refused: the reader goes on with the next. */
export class Refused extends Error {
  constructor(readonly note: Note) {
    super(note.code);
  }
}
export const refuse = (code: Refusal, place: Place, about = ''): never => {
  throw new Refused(refused(code, place, about));
};

/** A question as it was found, with what could not be taken over of it. */
export interface FoundQuestion<Asked> {
  readonly place: Place;
  readonly question: Asked;
  readonly notes: readonly Note[];
}

/** What a reader finds in a file: questions in their order, and what is none. */
export interface Reading<Asked> {
  readonly found: readonly FoundQuestion<Asked>[];
  readonly refused: readonly Note[];
}

/** More than that nobody reads a report of; and each costs time. */
export const mostQuestions = 1000;

/** Reads each part of a file by itself: one that is refused leaves the others. Throws `Refused`, `too-large`, where there are too many. */
export function readEach<Given, Asked>(all: Iterable<Given>, read: (one: Given, tell: (note: Note) => void) => { readonly place: Place; readonly question: Asked } | null): Reading<Asked> {
  const found: FoundQuestion<Asked>[] = [];
  const none: Note[] = [];
  let many = 0;
  for (const one of all) {
    many += 1;
    if (many > mostQuestions) return refuse('too-large', (found.at(-1) ?? none.at(-1))?.place ?? '1:1', `> ${mostQuestions}`);
    const notes: Note[] = [];
    try {
      const question = read(one, (note) => void notes.push(note));
      if (question) found.push({ ...question, notes });
      else none.push(...notes);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      none.push(error.note);
    }
  }
  return { found, refused: none };
}
