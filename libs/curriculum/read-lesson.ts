// What does a signed-in person read in a lesson?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import type { Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { writtenIn } from './core/edition.js';
import { mayReadLessons } from './core/policy.js';
import { lessonUnknown } from './errors.js';
import { LessonTexts } from './lesson-texts.js';
import { lessonView, type LessonView } from './lesson-view.js';
import { ProgrammesStore } from './programmes.store.js';
import { VersionSight } from './version-sight.js';

@Injectable()
export class ReadLesson {
  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesStore,
    private readonly texts: LessonTexts,
    private readonly academies: AcademiesReader,
    private readonly sight: VersionSight,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** 404 also for those who may not read it, 409 `closed-by-exam`. */
  async run(actor: Actor, lessonId: string, locale: Locale): Promise<LessonView> {
    if (!mayReadLessons(actor)) throw lessonUnknown();
    await this.noOpenExam.run(actor.personId);
    const context = await this.sight.of(actor, { lessonId });
    if (!context) throw lessonUnknown();
    return this.db.transaction(context, async () => {
      const lesson = await this.programmes.lesson(lessonId);
      if (!lesson) throw lessonUnknown();
      const module = (await this.programmes.modules(lesson.versionId)).find(({ id }) => id === lesson.moduleId);
      if (!module) throw lessonUnknown();
      const { versionId } = lesson;
      const claims = await this.programmes.claims(versionId, lesson.claims);
      const { glossary, text } = await this.texts.of({ lesson, claims, words: await this.programmes.terms(versionId) }, writtenIn(lesson, locale));
      const sources = await this.programmes.sources(lesson.sources);
      const academy = await this.#academyOf(versionId);
      return lessonView({ lesson, module, claims, sources, glossary, text, order: await this.programmes.lessons(versionId), academy }, locale);
    });
  }

  /** Whose edition it is; null for the register's own. */
  async #academyOf(versionId: string): Promise<string | null> {
    const [version] = await this.programmes.published([versionId]);
    return version?.edition ? ((await this.academies.byId(version.edition.academyId))?.name ?? null) : null;
  }
}
