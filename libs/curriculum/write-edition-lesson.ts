// How does an instructor keep what was written in a lesson of an edition?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { locales } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { isFull, mostAdded, type EditionLesson } from './core/edition.js';
import { isAddedCode, moduleOfCode, nextAddedCode } from './core/lesson-code.js';
import { EditionDesk } from './edition-desk.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { EditionsStore, type EditionDraft } from './editions.store.js';
import { editionCodeTaken, editionLessonUnfit, editionModuleFull, lessonUnknown } from './errors.js';
import { ProgrammesStore } from './programmes.store.js';

export interface LessonToWrite extends EditionLesson {
  readonly academyId: string;
  readonly editionId: string;
  /** What the writer saw: 0 for a lesson that the academy has not changed yet. */
  readonly revision: number;
}

@Injectable()
export class WriteEditionLesson {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
    private readonly programmes: ProgrammesStore,
    private readonly clock: Clock,
  ) {}

  /** Answers its new revision. It may have faults: those are told when it is read. 409 `edition-lesson-changed` with the newer revision in `facts`, `edition-code-taken` with a free one, `edition-published`, `edition-module-full`; 400 `edition-lesson-unfit`. */
  async run(actor: Actor, { academyId, editionId, revision, code, minutes, texts }: LessonToWrite): Promise<number> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      await this.editions.lock(editionId);
      const draft = await this.desk.draft(academyId, editionId);
      if (locales.every((locale) => texts[locale] === undefined)) throw editionLessonUnfit('/texts', 'A lesson is written in one language at least.');
      if (revision === 0) await this.#demandPlace(draft, code);
      if (revision === 0 && isAddedCode(code)) await this.#demandOwnCode(academyId, draft, code);
      const kept = await this.editions.keep({ editionId, academyId, code, minutes, texts, seenBase: draft.baseId, changedBy: actor.personId, changedAt: this.clock.now() }, revision);
      if (kept === null) throw await this.desk.changed(editionId, code);
      return kept;
    });
  }

  /** An override needs the lesson, an added one the module. */
  async #demandPlace({ id, baseId }: EditionDraft, code: string): Promise<void> {
    const isThere = isAddedCode(code)
      ? (await this.programmes.modules(baseId)).some(({ number }) => number === moduleOfCode(code))
      : (await this.versions.lessons(baseId, [code])).length > 0;
    if (!isThere) throw lessonUnknown();
    const codes = (await this.editions.codes([id])).map((lesson) => lesson.code);
    if (isAddedCode(code) && !codes.includes(code) && isFull(moduleOfCode(code), codes)) throw editionModuleFull(mostAdded);
  }

  /** Under one code stands one lesson in all editions of an academy, and notes beside it. Taken over, and back again, it is the same. */
  async #demandOwnCode(academyId: string, draft: EditionDraft, code: string): Promise<void> {
    await this.editions.lockCodes(academyId);
    const elsewhere = await this.editions.codesElsewhere(academyId, draft);
    if (!elsewhere.includes(code) || (await this.editions.has(draft.id, code)) || (draft.carriedFrom !== null && (await this.editions.has(draft.carriedFrom, code)))) return;
    const here = (await this.editions.codes([draft.id])).map((lesson) => lesson.code);
    throw editionCodeTaken(code, nextAddedCode(moduleOfCode(code), [...elsewhere, ...here]));
  }
}
