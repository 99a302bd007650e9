// How does an academy begin an edition of its own, anew or from one that it has?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { locales } from '#libs/kernel/locale.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { kindOf, mostDrafts, textOf } from './core/edition.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { EditionsStore, type LessonToKeep } from './editions.store.js';
import { editionDraftsMany, editionOfOtherProgramme, editionUnknown, programmeUnknown } from './errors.js';
import { ProgrammesStore } from './programmes.store.js';

export interface EditionToStart {
  readonly academyId: string;
  readonly name: string;
  /** A version of the register; the newest when it is not said, of the programme of `from`. */
  readonly baseId?: string;
  /** An edition of the academy whose lessons are taken over. */
  readonly from?: string;
}

/** An edition that is taken over. */
interface Source {
  readonly baseId: string;
  readonly lessons: readonly Pick<LessonToKeep, 'code' | 'minutes' | 'texts' | 'seenBase'>[];
}

@Injectable()
export class StartEdition {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
    private readonly programmes: ProgrammesStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** 404 `not-found` for a version that is not the register's, and for an edition that is not the academy's; 409 `edition-of-other-programme`, `edition-drafts-many`. */
  async run(actor: Actor, wish: EditionToStart, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, (id) => this.#start(actor, id, wish)));
  }

  async #start(actor: Actor, id: string, { academyId, name, baseId, from }: EditionToStart): Promise<string> {
    const ofRegister = await this.programmes.published(null);
    const source = from === undefined ? null : await this.#source(academyId, from);
    const programme = ofRegister.find(({ versionId }) => versionId === source?.baseId)?.code ?? null;
    const base = ofRegister.find(({ versionId, code }) => (baseId === undefined ? programme === null || code === programme : versionId === baseId));
    if (!base) throw programmeUnknown();
    if (programme !== null && base.code !== programme) throw editionOfOtherProgramme();
    await this.editions.lockStarts(academyId);
    if ((await this.editions.ofAcademy(academyId)).length >= mostDrafts) throw editionDraftsMany(mostDrafts);
    const [changedBy, changedAt] = [actor.personId, this.clock.now()];
    await this.editions.add({ id, academyId, baseId: base.versionId, name, carriedFrom: from ?? null, startedBy: changedBy, startedAt: changedAt });
    for (const lesson of source?.lessons ?? []) await this.editions.keep({ ...lesson, editionId: id, academyId, changedBy, changedAt }, 0);
    await this.audit.record({ act: 'edition.started', actorId: actor.personId, academyId, subject: { type: 'edition', id }, detail: { version: base.version, ...(from !== undefined && { from }) } });
    return id;
  }

  /** Nobody writes in it, publishes it or gives it up meanwhile, and nobody gives a code away that is just being taken over. Locks are taken in the order in which writing takes them. */
  async #source(academyId: string, from: string): Promise<Source> {
    await this.editions.lock(from);
    await this.editions.lockCodes(academyId);
    const draft = await this.editions.byId(academyId, from);
    if (draft) return { baseId: draft.baseId, lessons: await this.editions.lessons(from) };
    const [published] = await this.versions.ofAcademy(academyId, from);
    if (!published) throw editionUnknown();
    const own = (await this.versions.lessons(from, null)).filter((lesson) => kindOf(lesson) !== 'platform');
    const lessons = own.map((lesson) => ({
      code: lesson.code,
      minutes: lesson.minutes,
      texts: Object.fromEntries(locales.filter((locale) => lesson.adaptedIn.includes(locale)).map((locale) => [locale, textOf(lesson, locale)])),
      seenBase: published.baseId,
    }));
    return { baseId: published.baseId, lessons };
  }
}
