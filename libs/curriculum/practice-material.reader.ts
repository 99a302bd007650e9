// What of a programme can be practised?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { locales, type Localised } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import type { Term } from './core/content.js';
import { spokenForm } from './core/glossary.js';
import { headingsOf } from './core/headings.js';
import { ProgrammesStore } from './programmes.store.js';

export interface PracticeWord {
  /** The English word without what stands in brackets: the same in every language. */
  readonly name: string;
  readonly term: Localised<Term>;
}

export interface PracticeLesson {
  readonly id: string;
  readonly code: string;
  readonly title: Localised;
  readonly words: readonly PracticeWord[];
}

export interface PracticeModule {
  readonly domain: string;
  readonly itemCodes: readonly string[];
  readonly lessons: readonly PracticeLesson[];
}

@Injectable()
export class PracticeMaterialReader {
  /** What is published never changes, so what was read once stays true. */
  readonly #modules = new Map<string, readonly PracticeModule[]>();

  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesStore,
  ) {}

  /** In the programme's order; none for a version that is not published. */
  async modules(versionId: string): Promise<readonly PracticeModule[]> {
    const known = this.#modules.get(versionId);
    if (known) return known;
    const modules = await this.db.transaction(systemContext, () => this.#read(versionId));
    if (modules.length > 0) this.#modules.set(versionId, modules);
    return modules;
  }

  /** What stands above a paragraph of a lesson; null when it has no such heading. */
  async heading(lessonId: string, anchor: string): Promise<Localised | null> {
    const lesson = await this.db.transaction(systemContext, () => this.programmes.lesson(lessonId));
    const headings = locales.map((locale) => [locale, lesson ? headingsOf(lesson.body[locale]).get(anchor) : undefined] as const);
    return headings.every(([, heading]) => heading !== undefined) ? (Object.fromEntries(headings) as Localised) : null;
  }

  async #read(versionId: string): Promise<PracticeModule[]> {
    if ((await this.programmes.published([versionId])).length === 0) return [];
    const [modules, lessons] = await Promise.all([this.programmes.modules(versionId), this.programmes.termsByLesson(versionId)]);
    return modules.map(({ id, domain, quizItems }) => ({
      domain,
      itemCodes: quizItems,
      lessons: lessons.filter(({ moduleId }) => moduleId === id).map(({ id: lessonId, code, title, terms }) => ({ id: lessonId, code, title, words: wordsOf(terms) })),
    }));
  }
}

/** The languages explain the same words in the same order. */
const wordsOf = (terms: Localised<readonly Term[]>): PracticeWord[] =>
  terms.en.map((english, place) => ({ name: spokenForm(english), term: { en: english, 'pt-PT': terms['pt-PT'][place] ?? english } }));
