// Are notes found by any of their words, however these are typed?
import type { Note, NotedLesson } from './contract.js';
import { notesWith } from './notes-with.js';

const note = (exact: string | null, text: string | null) => ({ id: `${exact}${text}`, quote: exact === null ? null : { exact, prefix: '', suffix: '' }, text }) as Note;
const lessons: NotedLesson[] = [
  { lessonId: 'a', code: '1.4', title: 'What the body does', writtenIn: 'en', addedBy: null, notes: [note('lymph nodes', null), note('Colagénio na derme', 'Perguntar à formadora')] },
  { lessonId: null, code: '9.9', title: null, writtenIn: null, addedBy: null, notes: [note(null, 'Only words')] },
];
const found = (wanted: string) => notesWith(lessons, wanted).flatMap(({ code, notes }) => notes.map(({ quote, text }) => `${code} ${quote?.exact ?? text}`));

it.each([
  ['', ['1.4 lymph nodes', '1.4 Colagénio na derme', '9.9 Only words']],
  ['LYMPH', ['1.4 lymph nodes']],
  ['colagenio formadora', ['1.4 Colagénio na derme']],
  ['lymph formadora', []],
  ['body nodes', ['1.4 lymph nodes']],
  ['only', ['9.9 Only words']],
])('finds by “%s” what has every word of it', (wanted, expected) => {
  expect(found(wanted)).toEqual(expected);
});
