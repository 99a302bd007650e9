// What does a signed-in person read in a lesson?
import { Injectable } from '@nestjs/common';
import { publicContext, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { mayReadLessons } from './core/policy.js';
import { lessonUnknown } from './errors.js';
import { lessonView, type LessonView } from './lesson-view.js';
import { ProgrammesStore } from './programmes.store.js';

@Injectable()
export class ReadLesson {
  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesStore,
  ) {}

  /** 404 also for those who may not read it. */
  async run(actor: Actor, lessonId: string, locale: Locale): Promise<LessonView> {
    if (!mayReadLessons(actor)) throw lessonUnknown();
    return this.db.transaction(publicContext, async () => {
      const lesson = await this.programmes.lesson(lessonId);
      if (!lesson) throw lessonUnknown();
      const module = (await this.programmes.modules(lesson.versionId)).find(({ id }) => id === lesson.moduleId);
      if (!module) throw lessonUnknown();
      const { versionId, claims, sources } = lesson;
      return lessonView(
        {
          lesson,
          module,
          claims: await this.programmes.claims(versionId, claims),
          sources: await this.programmes.sources(sources),
          words: await this.programmes.terms(versionId),
          order: await this.programmes.lessons(versionId),
        },
        locale,
      );
    });
  }
}
