// What is every kind of question given?
import type { AskedItem } from '../../api/contract.js';
import type { TypedNumber } from './typed-number.js';

export interface QuestionOfKind {
  readonly item: AskedItem;
  /** What to do, and how points come about. */
  readonly hint: string;
  /** No other question on the page has it. */
  readonly name: string;
  /** As it is saved; empty as long as nothing counts as an answer. */
  readonly choice: readonly string[];
  readonly onChoose: (choice: readonly string[]) => void;
}

/** What stands in the field of a number beside what counts. */
export interface TypedAnswer {
  readonly typed: TypedNumber | null;
  readonly onType: (typed: TypedNumber) => void;
}
