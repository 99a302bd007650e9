// Which rescorings were proposed, how did they end, and which attempts are they about?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { violates } from '#libs/platform/violations.js';
import type { Answer } from './core/item.js';
import type { PassRule } from './core/pass-rule.js';
import type { RescoringCause, Treatment } from './core/rescoring.js';
import type { FormScore } from './core/scoring.js';
import { ownRescoring, rescoringEnded, rescoringOpen } from './errors.js';
import { ItemMarkingsStore } from './item-markings.store.js';
import { RescoringEndRow, RescoringRow } from './rescoring.entity.js';

export interface Rescoring extends Omit<RescoringRow, 'accepted'> {
  readonly accepted: Answer | null;
  readonly code: string;
  readonly version: number;
  /** Null while it waits. */
  readonly end: { readonly act: 'confirmed' | 'withdrawn'; readonly personId: string; readonly at: Date } | null;
}

/** A scored attempt at an exam that has the item, with the result that counts. */
export interface RescoredAttempt {
  readonly id: string;
  readonly personId: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly formId: string;
  readonly number: number;
  readonly endedAt: Date;
  readonly passRule: PassRule;
  readonly revision: number;
  readonly score: FormScore;
}

const columns = `r.id, r.item_version_id as "itemVersionId", r.treatment, r.cause, r.accepted, r.reason, r.preview, r.attempts, r.gaining, r.passing, r.proposed_by as "proposedBy",
  r.proposed_at as "proposedAt", i.code, v.version, case when e.rescoring_id is not null then e.act end as "endAct", e.person_id as "endPerson", e.at as "endAt"`;
const tables = 'rescoring r join item_version v on v.id = r.item_version_id join item i on i.id = v.item_id left join rescoring_end e on e.rescoring_id = r.id';

type Row = RescoringRow & { readonly code: string; readonly version: number; readonly endAct: 'confirmed' | 'withdrawn' | null; readonly endPerson: string; readonly endAt: Date };

@Injectable()
export class RescoringsStore {
  constructor(
    private readonly db: Database,
    private readonly markings: ItemMarkingsStore,
  ) {}

  /** Those that wait first, then the newest. */
  async all(): Promise<Rescoring[]> {
    return (await this.db.query<Row>(`select ${columns} from ${tables} order by e.rescoring_id is not null, r.proposed_at desc, r.id limit 200`, [])).map((row) => this.#read(row));
  }

  async byId(id: string): Promise<Rescoring | null> {
    const row = await this.db.row<Row>(`select ${columns} from ${tables} where r.id = $1`, [id]);
    return row && this.#read(row);
  }

  async openOf(itemVersionId: string): Promise<string | null> {
    const row = await this.db.row<{ id: string }>('select r.id from rescoring r left join rescoring_end e on e.rescoring_id = r.id where r.item_version_id = $1 and e.rescoring_id is null', [itemVersionId]);
    return row?.id ?? null;
  }

  /** 409 `rescoring-open`: the database knows, whoever comes at the same moment. */
  async add({ accepted, ...row }: Omit<RescoringRow, 'accepted'> & { readonly accepted: Answer | null }): Promise<void> {
    await this.db.rows(RescoringRow, (rows) => rows.insert({ ...row, accepted: this.markings.sealAccepted(row.id, accepted) })).catch((error: unknown) => {
      throw violates(error, 'rescoring_one_open') ? rescoringOpen() : error;
    });
  }

  /** 409 `rescoring-ended` when it has ended already, 403 `own-rescoring` when its proposer confirms it. */
  async end(row: RescoringEndRow): Promise<void> {
    await this.db.rows(RescoringEndRow, (rows) => rows.insert(row)).catch((error: unknown) => {
      if (violates(error, 'nobody_confirms_his_own_rescoring')) throw ownRescoring();
      throw violates(error, 'rescoring_end_pkey') ? rescoringEnded() : error;
    });
  }

  /** As it was sealed when it was proposed. */
  async sealedAnswer(id: string): Promise<Buffer | null> {
    return (await this.db.row<{ accepted: Buffer | null }>('select accepted from rescoring where id = $1', [id]))?.accepted ?? null;
  }

  /** By when they ended; those in which it counted. */
  async attemptsWith(itemVersionId: string): Promise<RescoredAttempt[]> {
    return this.db.query<RescoredAttempt>(
      `select a.id, a.person_id as "personId", a.subject_id as "subjectId", a.purpose, a.form_id as "formId", a.number, a.submitted_at as "endedAt", f.pass_rule as "passRule", r.revision,
              jsonb_build_object('points', r.points, 'possible', r.possible, 'domains', r.domains, 'gatesRight', r.gates_right, 'gatesTotal', r.gates_total, 'passed', r.passed) as score
         from attempt a join form f on f.id = a.form_id join standing_result r on r.attempt_id = a.id
        where f.kind = 'exam' and a.state = 'scored' and $1 = any (f.item_versions) and not (array_position(f.item_versions, $1) - 1 = any (f.unscored)) order by a.submitted_at, a.id`,
      [itemVersionId],
    );
  }

  #read({ endAct, endPerson, endAt, ...row }: Row): Rescoring {
    return { ...row, accepted: this.markings.openAccepted(row.id, row.accepted), end: endAct && { act: endAct, personId: endPerson, at: endAt } };
  }
}

export type RescoringWish = { readonly versionId: string; readonly treatment: Treatment; readonly accepted: Answer | null; readonly cause: RescoringCause };
