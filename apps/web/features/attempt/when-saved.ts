// When may an attempt be handed in by the clock, or a break begin: once everything is saved, and not much later?
import type { AnswerBook } from './answer-book.js';

/** Less than the server's grace: what is still under way then would be refused. */
const patience = 4000;

export function whenSaved(book: AnswerBook): Promise<void> {
  return new Promise((resolve) => {
    if (!book.hasUnsaved) return resolve();
    // who was still typing need not wait for the pause
    book.retryNow();
    const done = () => {
      clearTimeout(timer);
      leave();
      resolve();
    };
    const timer = setTimeout(() => done(), patience);
    const leave = book.subscribe(() => {
      if (!book.hasUnsaved) done();
    });
  });
}
