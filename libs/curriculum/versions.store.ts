// How is a version of a programme written down?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { domainOf, type ProgrammeContent } from './core/content.js';
import type { Source } from './core/source.js';
import { ClaimRow, LearningModuleRow, LessonRow, ProgrammeRequirementRow, ProgrammeRow, ProgrammeVersionRow } from './curriculum.entity.js';
import type { RequirementRow } from './programmes.store.js';

@Injectable()
export class VersionsStore {
  constructor(private readonly db: Database) {}

  /** One publication at a time. */
  async serialise(): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('programme publication', 0))");
  }

  async find(code: string, version: string): Promise<{ id: string; digest: Buffer } | null> {
    return this.db.row<{ id: string; digest: Buffer }>(
      'select v.id, v.digest from programme_version v join programme p on p.id = v.programme_id where p.code = $1 and v.version = $2 and v.academy_id is null',
      [code, version],
    );
  }

  /** A source may be described better later on; what cites it keeps its id. */
  async keepSources(sources: readonly Source[]): Promise<void> {
    await this.db.query(
      `insert into source (id, citation, url, access, confidence, note)
       select id, citation, url, access, confidence, note
         from jsonb_to_recordset($1::jsonb) as given (id text, citation text, url text, access text, confidence text, note text)
       on conflict (id) do update set citation = excluded.citation, url = excluded.url, access = excluded.access, confidence = excluded.confidence, note = excluded.note`,
      [JSON.stringify(sources)],
    );
  }

  async addDraft(id: string, content: ProgrammeContent, examBlueprintId: string, digest: Buffer): Promise<void> {
    const { code, version, title, summary, scope, body, hours } = content;
    const programme = (await this.db.rows(ProgrammeRow, (rows) => rows.findOneBy({ code }))) ?? { id: newId(), code };
    await this.db.query('insert into programme (id, code) values ($1, $2) on conflict (code) do nothing', [programme.id, code]);
    const texts = { title, summary, scope, body, hours };
    await this.db.rows(ProgrammeVersionRow, (rows) => rows.insert({ id, programmeId: programme.id, version, state: 'draft', content: texts, examBlueprintId, digest, publishedAt: null, academyId: null, basedOn: null, editionName: null }));
  }

  /** Ids by the modules' codes. */
  async addModules(programmeVersionId: string, { modules, practice }: ProgrammeContent): Promise<Map<string, string>> {
    const added = modules.map(({ number, code, title, outcomes, body, plannedLessons }) => {
      const domain = domainOf(number);
      const quizItems = practice.filter((item) => item.domain === domain).map((item) => item.code);
      return { id: newId(), programmeVersionId, number, code, content: { title, outcomes, body, plannedLessons, domain, quizItems } };
    });
    await this.db.rows(LearningModuleRow, (rows) => rows.insert(added));
    return new Map(added.map(({ code, id }) => [code, id]));
  }

  /** Ids by the lessons' codes. */
  async addLessons(programmeVersionId: string, { modules }: ProgrammeContent, moduleIds: ReadonlyMap<string, string>): Promise<Map<string, string>> {
    const added = modules.flatMap((module) =>
      module.lessons.map(({ code, minutes, claims, sources, title, objectives, terms, body }) => ({
        id: newId(),
        programmeVersionId,
        moduleId: moduleIds.get(module.code),
        code,
        minutes,
        content: { title, objectives, terms, body },
        claims: [...claims],
        sources: [...sources],
        adaptedIn: [],
        added: false,
      })),
    );
    await this.db.rows(LessonRow, (rows) => rows.insert(added));
    return new Map(added.map(({ code, id }) => [code, id]));
  }

  async addClaims(programmeVersionId: string, { claims }: ProgrammeContent): Promise<void> {
    const added = claims.filter(({ retired }) => retired === null).map(({ id, grade, sources, conflicts, review, text }) => ({ programmeVersionId, id, grade, sources: [...sources], conflicts: [...conflicts], review, content: { text } }));
    await this.db.rows(ClaimRow, (rows) => rows.insert(added));
  }

  async addRequirements(programmeVersionId: string, requirements: readonly RequirementRow[]): Promise<void> {
    await this.db.rows(ProgrammeRequirementRow, (rows) => rows.insert(requirements.map((requirement) => ({ programmeVersionId, ...requirement }))));
  }

  /** From here on the database refuses every change to the version and its parts. */
  async publish(id: string, at: Date): Promise<void> {
    await this.db.query("update programme_version set state = 'published', published_at = $2 where id = $1", [id, at]);
  }
}
