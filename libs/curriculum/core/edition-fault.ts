// What can have to be mended in an academy's lesson, and against what is it held?
import type { Locale } from '#libs/kernel/locale.js';
import type { Claim } from './claim.js';
import type { BaseLesson } from './edition.js';
import type { Overload } from './mark-count.js';
import type { MarkFaultCode } from './mark-fault.js';

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
  | Overload['code']
  | 'table-large'
  | 'marks-unclear'
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
