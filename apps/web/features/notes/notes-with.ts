// Which notes have the words that a reader looks for?
import type { NotedLesson } from './contract.js';

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every word, anywhere in the passage, in what is written beside it or in the lesson's title; accents and capitals aside. */
export function notesWith(lessons: readonly NotedLesson[], wanted: string): NotedLesson[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const has = (said: string) => words.every((word) => said.includes(word));
  return lessons
    .map((lesson) => ({ ...lesson, notes: lesson.notes.filter(({ quote, text }) => has(plain([lesson.code, lesson.title, quote?.exact, text].join(' ')))) }))
    .filter(({ notes }) => notes.length > 0);
}
