// Where do the lessons of a programme speak of something?
import { Injectable } from '@nestjs/common';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { writtenIn } from './core/edition.js';
import { mayReadLessons } from './core/policy.js';
import { searchLessons, type SearchHit } from './core/search.js';
import { programmeUnknown } from './errors.js';
import { ProgrammesStore } from './programmes.store.js';
import { VersionSight } from './version-sight.js';

@Injectable()
export class SearchLessons {
  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesStore,
    private readonly sight: VersionSight,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** The most telling sections first, at most 20. 404 also for those who may not read lessons, 409 `closed-by-exam`. */
  async run(actor: Actor, versionId: string, wanted: string, locale: Locale): Promise<SearchHit[]> {
    if (!mayReadLessons(actor)) throw programmeUnknown();
    await this.noOpenExam.run(actor.personId);
    const context = await this.sight.of(actor, { versionId });
    const lessons = context ? await this.db.transaction(context, () => this.programmes.texts(versionId)) : [];
    if (lessons.length === 0) throw programmeUnknown();
    return searchLessons(lessons.map((lesson) => ({ id: lesson.id, code: lesson.code, title: lesson.title[locale], writtenIn: writtenIn(lesson, locale), body: lesson.body[locale] })), wanted);
  }
}
