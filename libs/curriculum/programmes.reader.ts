// What may other libs ask about programmes?
import { Injectable } from '@nestjs/common';
import { BlueprintsReader } from '#libs/assessment/blueprints.reader.js';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { publicContext, systemContext, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { writtenIn } from './core/edition.js';
import { examTitle, quizTitle, type Requirement } from './core/requirement.js';
import { inEveryLocale } from './core/shape.js';
import { programmeUnknown } from './errors.js';
import { programmeSummaryView, programmeView, type ProgrammeSummaryView, type ProgrammeView } from './programme-view.js';
import { ProgrammesStore, type LessonPlace, type ProgrammeFacts } from './programmes.store.js';
import { VersionSight } from './version-sight.js';

export type { LessonPlace, ProgrammeFacts };

/**
 * 404 `not-found` for a version that is not published. What is asked of a version by its id is answered for an academy's
 * edition too: whoever knows the id has it from a cohort or an enrolment that they may see.
 */
@Injectable()
export class ProgrammesReader {
  /** What is published never changes, so what was read once stays true. */
  readonly #requirements = new Map<string, readonly Requirement[]>();
  readonly #facts = new Map<string, ProgrammeFacts>();

  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesStore,
    private readonly blueprints: BlueprintsReader,
    private readonly stations: StationsReader,
    private readonly sight: VersionSight,
  ) {}

  /** Every published version of the register, the newest first. */
  async published(locale: Locale): Promise<ProgrammeSummaryView[]> {
    const programmes = await this.db.transaction(publicContext, () => this.programmes.published(null));
    return programmes.map((programme) => programmeSummaryView(programme, locale));
  }

  /** The outline of a version of the register. */
  version(versionId: string, locale: Locale): Promise<ProgrammeView> {
    return this.db.transaction(publicContext, () => this.#outline(versionId, locale));
  }

  /** The same, and the outline of an academy's edition for its members. */
  async versionFor(actor: Actor, versionId: string, locale: Locale): Promise<ProgrammeView> {
    const context = await this.sight.of(actor, { versionId });
    if (!context) throw programmeUnknown();
    return this.db.transaction(context, () => this.#outline(versionId, locale));
  }

  /** Code, version, title, scope and so on, in every language, of the versions that are published. */
  async facts(versionIds: readonly string[]): Promise<Map<string, ProgrammeFacts>> {
    const unknown = versionIds.filter((id) => !this.#facts.has(id));
    if (unknown.length > 0) {
      for (const programme of await this.db.transaction(systemContext, () => this.programmes.published(unknown))) this.#facts.set(programme.versionId, programme);
    }
    const known = versionIds.map((id) => this.#facts.get(id)).filter((programme) => programme !== undefined);
    return new Map(known.map((programme) => [programme.versionId, programme]));
  }

  /** The same of one version, for whoever may see it; null for others. */
  async factsFor(actor: Actor, versionId: string): Promise<ProgrammeFacts | null> {
    return (await this.sight.of(actor, { versionId })) ? ((await this.facts([versionId])).get(versionId) ?? null) : null;
  }

  /** Whether a cohort of the academy may learn by it: a published version of the register, or an edition of the academy's own. */
  async isOpenTo(academyId: string, versionId: string): Promise<boolean> {
    const facts = (await this.facts([versionId])).get(versionId);
    return facts !== undefined && (facts.edition === null || facts.edition.academyId === academyId);
  }

  /** In the programme's order; none for a version that is not published. */
  async requirements(versionId: string): Promise<readonly Requirement[]> {
    const known = this.#requirements.get(versionId);
    if (known) return known;
    const requirements = await this.db.transaction(systemContext, () => this.#readRequirements(versionId));
    if (requirements.length > 0) this.#requirements.set(versionId, requirements);
    return requirements;
  }

  /** Codes in the practice bank, by the module's domain (`M1`) or code (`skin-physiology`); empty when it has no quiz. */
  async quizItems(versionId: string, moduleOrDomain: string): Promise<string[]> {
    const modules = await this.db.transaction(systemContext, () => this.programmes.modules(versionId));
    return [...(modules.find(({ code, domain }) => moduleOrDomain === domain || moduleOrDomain === code)?.quizItems ?? [])];
  }

  /** Id of the blueprint from which the version's exam is drawn. */
  async examBlueprint(versionId: string): Promise<string> {
    return (await this.db.transaction(systemContext, () => this.#published(versionId))).examBlueprintId;
  }

  /** Ids of the version's lessons by their codes, `1.4`. */
  async lessonIdByCode(versionId: string): Promise<Map<string, string>> {
    const lessons = await this.db.transaction(systemContext, () => this.programmes.lessons(versionId));
    return new Map(lessons.map(({ code, id }) => [code, id]));
  }

  /** Of a published lesson that the actor may see; null for any other. */
  async lessonPlace(actor: Actor, lessonId: string): Promise<LessonPlace | null> {
    const context = await this.sight.of(actor, { lessonId });
    return context && this.db.transaction(context, () => this.programmes.lessonPlace(lessonId));
  }

  async #outline(versionId: string, locale: Locale): Promise<ProgrammeView> {
    const programme = await this.#published(versionId);
    const requirements = await this.programmes.requirements(versionId);
    const stations = await this.stations.byIds(requirements.filter(({ kind }) => kind === 'station').map(({ subjectId }) => subjectId));
    return programmeView(
      {
        programme,
        modules: await this.programmes.modules(versionId),
        lessons: await this.programmes.lessons(versionId),
        rules: await this.blueprints.rules(programme.examBlueprintId),
        stations: [...stations.values()],
      },
      locale,
    );
  }

  async #readRequirements(versionId: string): Promise<Requirement[]> {
    if ((await this.programmes.published([versionId])).length === 0) return [];
    const rows = await this.programmes.requirements(versionId);
    const modules = new Map((await this.programmes.modules(versionId)).map((module) => [module.id, module]));
    const lessons = new Map((await this.programmes.lessons(versionId)).map((lesson) => [lesson.id, lesson]));
    const stations = await this.stations.byIds(rows.filter(({ kind }) => kind === 'station').map(({ subjectId }) => subjectId));
    return rows.map((row): Requirement => {
      const lesson = lessons.get(row.subjectId);
      if (lesson) return { ...row, title: lesson.title, writtenIn: inEveryLocale((locale) => writtenIn(lesson, locale)), domain: modules.get(lesson.moduleId)?.domain ?? null };
      const module = modules.get(row.subjectId);
      if (module) return { ...row, title: quizTitle(module.title), writtenIn: itself, domain: module.domain };
      const station = stations.get(row.subjectId);
      return station ? { ...row, title: station.title, writtenIn: itself, domain: station.domain } : { ...row, title: examTitle, writtenIn: itself, domain: null };
    });
  }

  async #published(versionId: string): Promise<ProgrammeFacts> {
    const [programme] = await this.programmes.published([versionId]);
    if (!programme) throw programmeUnknown();
    return programme;
  }
}

const itself = inEveryLocale((locale) => locale);
