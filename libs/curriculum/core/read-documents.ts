// What do the Markdown files of a programme, its modules and its lessons say in one language?
import type { Hours, Term } from './content.js';
import { fields, list, repeated, text, texts, wholeNumber, type Report } from './shape.js';

/** A Markdown file: its front matter, as YAML gives it, and what follows. */
export interface Document {
  readonly frontMatter: unknown;
  readonly body: string;
}

export interface ProgrammeDocument {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly scope: string;
  readonly hours: Hours;
  readonly body: string;
}

export function readProgramme({ frontMatter, body }: Document, report: Report): ProgrammeDocument {
  const given = fields(frontMatter, ['code', 'version', 'title', 'summary', 'scope', 'hours'], 'the front matter', report);
  const hours = fields(given['hours'], ['guided', 'practice'], '"hours"', report);
  demandBody(body, report);
  return {
    code: text(given, 'code', report),
    version: text(given, 'version', report),
    title: text(given, 'title', report),
    summary: text(given, 'summary', report),
    scope: text(given, 'scope', report),
    hours: { guided: wholeNumber(hours, 'guided', 0, report), practice: wholeNumber(hours, 'practice', 0, report) },
    body,
  };
}

export interface ModuleDocument {
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly outcomes: readonly string[];
  readonly lessons: readonly { readonly code: string; readonly title: string }[];
  readonly body: string;
}

export function readModule({ frontMatter, body }: Document, report: Report): ModuleDocument {
  const given = fields(frontMatter, ['number', 'code', 'title', 'outcomes', 'lessons'], 'the front matter', report);
  const number = wholeNumber(given, 'number', 1, report);
  const lessons = list(given, 'lessons', report).map((value) => {
    const lesson = fields(value, ['code', 'title'], 'a planned lesson', report);
    return { code: text(lesson, 'code', report), title: text(lesson, 'title', report) };
  });
  for (const { code } of lessons) if (!new RegExp(`^${number}\\.[1-9]\\d*$`).test(code)) report(`the planned lesson "${code}" must be numbered ${number}.1, ${number}.2 and so on`);
  for (const code of repeated(lessons.map((lesson) => lesson.code))) report(`the planned lesson ${code} is listed twice`);
  demandBody(body, report);
  return { number, code: text(given, 'code', report), title: text(given, 'title', report), outcomes: texts(given, 'outcomes', report), lessons, body };
}

export interface LessonDocument {
  readonly code: string;
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly terms: readonly Term[];
  readonly body: string;
}

export function readLesson({ frontMatter, body }: Document, report: Report): LessonDocument {
  const given = fields(frontMatter, ['code', 'title', 'minutes', 'objectives', 'terms'], 'the front matter', report);
  demandBody(body, report);
  return {
    code: text(given, 'code', report),
    title: text(given, 'title', report),
    minutes: wholeNumber(given, 'minutes', 1, report),
    objectives: texts(given, 'objectives', report),
    terms: list(given, 'terms', report).map((value) => {
      const term = fields(value, ['term', 'meaning'], 'a term', report);
      return { term: text(term, 'term', report), meaning: text(term, 'meaning', report) };
    }),
    body,
  };
}

function demandBody(body: string, report: Report): void {
  if (body.trim() === '') report('there is no text below the front matter');
}
