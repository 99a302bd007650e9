// How does a draft become an edition that cohorts can learn by, and that nobody changes any more?
import { Injectable } from '@nestjs/common';
import { digestOf } from '#libs/assessment/digest.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import { sourcesOf } from './core/claim.js';
import { edited, editionCounts, editionRequirements, type EditedLesson } from './core/edition.js';
import { bodyStructure, claimsOf } from './core/lesson-body.js';
import { byLessonCode, isAddedCode, moduleOfCode } from './core/lesson-code.js';
import { inEveryLocale } from './core/shape.js';
import { EditionDesk, type LessonSurroundings, type SeenEdition } from './edition-desk.js';
import { EditionVersionsStore, type LessonToAdd } from './edition-versions.store.js';
import { EditionsStore, type EditionDraft } from './editions.store.js';
import { editionHasFaults, editionUnchanged } from './errors.js';
import { ProgrammesStore } from './programmes.store.js';
import { VersionsStore } from './versions.store.js';

@Injectable()
export class PublishEdition {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
    private readonly programmes: ProgrammesStore,
    private readonly publications: VersionsStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The version has the draft's id. 409 `edition-changed`, `edition-has-faults` with all of them in `facts`, `edition-unchanged`, `edition-published`. */
  async run(actor: Actor, seen: SeenEdition, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asMember(actor, seen.academyId), () => this.idempotency.once(request, () => this.#publish(actor, seen)));
  }

  async #publish(actor: Actor, seen: SeenEdition): Promise<string> {
    const { academyId, editionId } = seen;
    const { draft, written } = await this.desk.draftAsSeen(seen);
    if (written.length === 0) throw editionUnchanged();
    const surroundings = await this.desk.surroundings(draft.baseId, written.map(({ code }) => code));
    const faults = [...(await this.desk.faults(written, surroundings))].flatMap(([lesson, found]) => found.map((fault) => ({ lesson, ...fault })));
    if (faults.length > 0) throw editionHasFaults(faults);
    await this.#write(academyId, draft, written.map((lesson) => toPublish(lesson, surroundings.get(lesson.code)!)));
    await this.editions.drop(editionId);
    const detail = { version: (await this.desk.base(draft.baseId)).version, ...editionCounts(written) };
    await this.audit.record({ act: 'edition.published', actorId: actor.personId, academyId, subject: { type: 'edition', id: editionId }, detail });
    return editionId;
  }

  async #write(academyId: string, { id, baseId, name }: EditionDraft, own: readonly OwnLesson[]): Promise<void> {
    const base = await this.versions.lessons(baseId, null);
    const modules = await this.programmes.modules(baseId);
    await this.versions.addDraft({ id, academyId, baseId, name, digest: digestOf({ base: baseId, lessons: own }) });
    await this.versions.copyClaims(id, baseId);
    const copies = await this.versions.copyModules(id, modules.map((module) => module.id));
    const ids = new Map(base.map((lesson) => [lesson.id, newId()]));
    const kept = base.map((lesson): LessonToAdd => {
      const { id: original, code, minutes, claims, sources, title, objectives, terms, body } = lesson;
      const mine = own.find((one) => one.code === code);
      const place = { id: ids.get(original)!, moduleId: copies.get(lesson.moduleId)! };
      return mine ? { ...mine, ...place } : { ...place, code, minutes, content: { title, objectives, terms, body }, claims, sources, adaptedIn: [], added: false };
    });
    const added = own
      .filter(({ code }) => isAddedCode(code))
      .map((lesson): LessonToAdd => ({ ...lesson, id: newId(), moduleId: copies.get(modules.find(({ number }) => number === moduleOfCode(lesson.code))?.id ?? '')! }))
      .sort(byLessonCode);
    await this.versions.addLessons(id, [...kept, ...added]);
    const parts = { copies: new Map([...copies, ...ids]), added: new Map(added.map((lesson) => [lesson.code, lesson.id])) };
    await this.publications.addRequirements(id, editionRequirements(await this.programmes.requirements(baseId), parts));
    await this.publications.publish(id, this.clock.now());
  }
}

type OwnLesson = Omit<LessonToAdd, 'id' | 'moduleId'>;

function toPublish(lesson: Parameters<typeof edited>[0], { base, claims }: LessonSurroundings): OwnLesson {
  const { texts, code, minutes, adaptedIn, added }: EditedLesson = edited(lesson, base);
  const cited = [...new Set(Object.values(texts).flatMap(({ body }) => claimsOf(bodyStructure(body))))];
  const content = {
    title: inEveryLocale((locale) => texts[locale].title),
    objectives: inEveryLocale((locale) => texts[locale].objectives),
    terms: inEveryLocale((locale) => texts[locale].terms),
    body: inEveryLocale((locale) => texts[locale].body),
  };
  return { code, minutes, content, claims: cited, sources: sourcesOf(cited, claims), adaptedIn, added };
}
