// Which sections of which lessons speak of what somebody looks for?
import type { Locale } from '#libs/kernel/locale.js';
import { plainText } from './reading.js';

export interface SearchedLesson {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Of title and text. */
  readonly writtenIn: Locale;
  /** Markdown with headings that carry `{#id}`. */
  readonly body: string;
}

export interface SearchHit {
  readonly lessonId: string;
  readonly code: string;
  readonly title: string;
  readonly writtenIn: Locale;
  /** The heading under which it stands; null above the first one. */
  readonly section: { readonly anchor: string; readonly heading: string } | null;
  /** A stretch of the text, in parts: those that were looked for, and those between. */
  readonly excerpt: readonly { readonly text: string; readonly found: boolean }[];
}

interface Section {
  readonly lesson: SearchedLesson;
  readonly anchor: string | null;
  readonly heading: string;
  readonly text: string;
}

/** Words looked for at most; more than people type, and little to do. */
const mostWords = 8;
const hitsShown = 20;
/** What a find in each place counts. */
const weights = { title: 12, heading: 6, text: 1 } as const;
/** Letters of an excerpt before and after the first find. */
const [before, after] = [60, 140];

/** Letter by letter as long as the text itself, without case and accents, so that places in one are places in the other. */
const plain = (text: string): string => [...text].map((letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().slice(0, letter.length).padEnd(letter.length)).join('');

/** Sections that hold every word, or words that begin with it; those first that speak of it most. None for nothing to look for. */
export function searchLessons(lessons: readonly SearchedLesson[], wanted: string): SearchHit[] {
  const words = [...new Set(plain(wanted).match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => word.length > 1).slice(0, mostWords);
  if (words.length === 0) return [];
  const patterns = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'gu'));
  return lessons
    .flatMap(sectionsOf)
    .map((section) => ({ section, score: scoreOf(section, patterns) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, hitsShown)
    .map(({ section }) => hitOf(section, patterns));
}

function sectionsOf(lesson: SearchedLesson): Section[] {
  const parts = lesson.body.split(/^(?=## )/m);
  return parts.map((part) => {
    const [, heading = '', anchor = null] = /^##\s+(.*?)\s+\{#([a-z0-9-]+)\}/.exec(part) ?? [];
    const text = plainText(anchor === null ? part : part.slice(part.indexOf('\n') + 1)).replaceAll(/\s+/g, ' ').trim();
    return { lesson, anchor, heading, text };
  });
}

function scoreOf({ lesson, heading, text }: Section, patterns: readonly RegExp[]): number {
  const places = [
    { text: plain(lesson.title), weight: weights.title },
    { text: plain(heading), weight: weights.heading },
    { text: plain(text), weight: weights.text },
  ];
  const scores = patterns.map((pattern) => places.reduce((sum, place) => sum + place.weight * (place.text.match(pattern)?.length ?? 0), 0));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function hitOf({ lesson, anchor, heading, text }: Section, patterns: readonly RegExp[]): SearchHit {
  const searched = plain(text);
  const finds = patterns.flatMap((pattern) => [...searched.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))).sort((left, right) => left.start - right.start);
  const first = finds[0]?.start ?? 0;
  const from = first <= before ? 0 : searched.indexOf(' ', first - before) + 1;
  const cut = searched.lastIndexOf(' ', first + after);
  const to = first + after >= text.length || cut <= first ? text.length : cut;
  const { id: lessonId, code, title, writtenIn } = lesson;
  return { lessonId, code, title, writtenIn, section: anchor === null ? null : { anchor, heading }, excerpt: partsOf(text, from, to, finds) };
}

function partsOf(text: string, from: number, to: number, finds: readonly { readonly start: number; readonly end: number }[]): SearchHit['excerpt'] {
  const parts: { text: string; found: boolean }[] = [];
  let at = from;
  for (const { start, end } of finds) {
    if (start < at || end > to) continue;
    parts.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to), found: false });
  if (from > 0) parts.unshift({ text: '… ', found: false });
  if (to < text.length) parts.push({ text: ' …', found: false });
  return parts.filter((part) => part.text !== '');
}
