// How is the text of a published lesson kept ready to be drawn?
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Locale, Localised } from '#libs/kernel/locale.js';
import type { Term } from './core/content.js';
import { spokenForm, termsIn } from './core/glossary.js';
import type { LessonPart } from './core/lesson-part.js';
import { plainText } from './core/reading.js';
import type { PublishedClaim, WholeLesson } from './programmes.store.js';

export interface LessonInItsVersion {
  readonly lesson: WholeLesson;
  readonly claims: readonly PublishedClaim[];
  /** What each lesson of the version explains. */
  readonly words: readonly Localised<readonly Term[]>[];
}

export interface ReadyText {
  /** Words of this lesson and of others that its text uses. */
  readonly glossary: readonly Term[];
  readonly text: readonly LessonPart[];
}

/** Reading Markdown takes longer than all the rest of an answer, and what is published never changes. */
@Injectable()
export class LessonTexts {
  readonly #ready = new LRUCache<string, ReadyText>({ max: 200 });

  async of(asked: LessonInItsVersion, locale: Locale): Promise<ReadyText> {
    const key = `${asked.lesson.id} ${locale}`;
    const ready = this.#ready.get(key) ?? (await readyText(asked, locale));
    this.#ready.set(key, ready);
    return ready;
  }
}

async function readyText({ lesson, claims, words }: LessonInItsVersion, locale: Locale): Promise<ReadyText> {
  const { lessonText } = await import('./core/lesson-text.js');
  const body = lesson.body[locale];
  const glossary = termsIn(plainText(body), locale, lesson.terms[locale], words.flatMap((ofLesson) => ofLesson[locale]));
  const restsOn = new Map(claims.map(({ id, sources }) => [id, sources]));
  return { glossary, text: lessonText(body, { sourcesOf: (claim) => restsOn.get(claim) ?? [], words: glossary.map(spokenForm) }) };
}
