// What does a lesson of a draft say, and what must be mended in it?
import { Injectable } from '@nestjs/common';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { hasMovedOn } from './core/edition.js';
import { isAddedCode, moduleOfCode } from './core/lesson-code.js';
import { EditionDesk } from './edition-desk.js';
import { editionLessonView, type EditionLessonView } from './edition-lesson-view.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { EditionsStore, type DraftLesson } from './editions.store.js';
import { lessonUnknown } from './errors.js';
import { ProgrammesStore, type WholeLesson } from './programmes.store.js';

export interface EditionLessonToRead {
  readonly academyId: string;
  readonly editionId: string;
  readonly code: string;
}

@Injectable()
export class ReadEditionLesson {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
    private readonly programmes: ProgrammesStore,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** Also one that the academy has not touched, and an added one that is not written yet. 404 `not-found`; 409 `edition-published`, `closed-by-exam`. */
  async run(actor: Actor, { academyId, editionId, code }: EditionLessonToRead, locale: Locale): Promise<EditionLessonView> {
    await this.noOpenExam.run(actor.personId);
    return this.db.transaction(asMember(actor, academyId), async () => {
      const { baseId } = await this.desk.draft(academyId, editionId);
      const [modules, lesson, found] = await Promise.all([this.programmes.modules(baseId), this.editions.lesson(editionId, code), this.desk.surroundings(baseId, [code])]);
      const surroundings = found.get(code)!;
      const module = modules.find(({ number }) => number === moduleOfCode(code));
      if (!module || (!lesson && !surroundings.base && !isAddedCode(code))) throw lessonUnknown();
      const changedBy = lesson ? await this.desk.nameOf(lesson.changedBy) : null;
      const faults = lesson ? ((await this.desk.faults([lesson], found)).get(code) ?? []) : [];
      return editionLessonView({ code, module, lesson, surroundings, before: await this.#before(lesson, surroundings.base), faults, changedBy }, locale);
    });
  }

  /** The programme's text that the writer had in view, where it is another one now. */
  async #before(lesson: DraftLesson | null, base: WholeLesson | null): Promise<WholeLesson | null> {
    if (!lesson || !base || lesson.seenBase === base.versionId) return null;
    const [before] = await this.versions.lessons(lesson.seenBase, [lesson.code]);
    return before && hasMovedOn(before, base, locales.filter((locale) => lesson.texts[locale])) ? before : null;
  }
}
