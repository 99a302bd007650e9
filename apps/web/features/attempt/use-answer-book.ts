// How does a page hold the book of answers of its attempt?
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Attempt } from '../../api/contract.js';
import type { TypedNumber } from '../item/typed-number.js';
import { AnswerBook, type Answer } from './answer-book.js';
import { saveAnswer } from './attempt-query.js';
import { Journal } from './journal.js';

const storage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

export const journalOf = (attemptId: string): Journal => new Journal(storage(), attemptId);

const later = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

export interface HeldBook {
  readonly book: AnswerBook;
  readonly answers: ReadonlyMap<number, Answer>;
}

/** `isHeldHere`: no other browser has taken the attempt over. */
export function useAnswerBook(attempt: Attempt, isHeldHere: boolean): HeldBook {
  const [book] = useState(
    () => new AnswerBook(attempt.items, { journal: journalOf(attempt.id), save: (position, choice, revision) => saveAnswer(attempt.id, position, choice, revision), later }),
  );
  const answers = useSyncExternalStore(book.subscribe, book.answers);
  useEffect(() => book.absorb(attempt.items), [book, attempt.items]);
  useEffect(() => {
    if (!isHeldHere) return book.giveWay();
    book.start();
    const retry = () => book.retryNow();
    const warn = (event: BeforeUnloadEvent) => {
      if (book.hasUnsaved) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', warn);
    return () => {
      book.stop();
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', warn);
    };
  }, [book, isHeldHere]);
  return { book, answers };
}

/** Which questions the candidate marked to come back to; kept on this device. */
export function useFlags(attemptId: string): readonly [ReadonlySet<number>, (position: number) => void] {
  const [flags, setFlags] = useState<ReadonlySet<number>>(() => journalOf(attemptId).flags());
  const toggle = (position: number) => {
    const next = new Set(flags);
    if (!next.delete(position)) next.add(position);
    journalOf(attemptId).keepFlags(next);
    setFlags(next);
  };
  return [flags, toggle];
}

/** What stands in the fields of numbers, also where it is no number yet; kept on this device. */
export function useTyped(attemptId: string): readonly [ReadonlyMap<number, TypedNumber>, (position: number, typed: TypedNumber) => void] {
  const [typed, setTyped] = useState<ReadonlyMap<number, TypedNumber>>(() => journalOf(attemptId).typed());
  const keep = (position: number, text: TypedNumber) => {
    const next = new Map(typed).set(position, text);
    journalOf(attemptId).keepTyped(next);
    setTyped(next);
  };
  return [typed, keep];
}
