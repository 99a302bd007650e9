// Who sat an exam for the first time, and what was answered, without a name?
import { Injectable } from '@nestjs/common';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { rulesInForce, standardInForce } from './blueprints.store.js';
import type { ExamBlueprint, ExaminedItem, Sitting } from './core/exam-data.js';
import type { Answer, ItemContent } from './core/item.js';
import { HandTasksStore } from './hand-tasks.store.js';
import { ItemVault } from './item-vault.js';

export interface SatExam extends ExamBlueprint {
  /** First attempts that are over and count. */
  readonly candidates: number;
}

/** Position, answer, and seconds from one save of the attempt to the next, added up. */
type StoredAnswer = readonly [position: number, answer: Answer, seconds: number];

/**
 * The first attempt of each person at an exam, in whichever of its versions and at whichever academy. It is the first that was begun: when it is void, or not over yet, the person
 * is left out, because the next one is not sat by somebody who has seen nothing.
 */
const first = `first as (
  select distinct on (b.code, a.person_id) a.id, a.state, a.locale, a.started_at, f.item_versions, f.unscored, f.blueprint_id
    from attempt a join form f on f.id = a.form_id join blueprint b on b.id = f.blueprint_id
   where f.kind = 'exam' and ($1::text is null or b.code = $1)
   order by b.code, a.person_id, a.started_at, a.id)`;

/** Statements run under the register's context; row level security shows anybody else nothing, or their own. */
@Injectable()
export class SittingsStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
    private readonly handTasks: HandTasksStore,
  ) {}

  /** The newest version of each first. */
  async exams(): Promise<SatExam[]> {
    return this.db.query<SatExam>(
      `with ${first}
       select b.id, b.code, b.version, ${rulesInForce} as rules, (select count(*)::int from first t where t.blueprint_id = b.id and t.state = 'scored') as candidates
         from blueprint b ${standardInForce} order by b.code, b.version desc`,
      [null],
    );
  }

  async exam(blueprintId: string): Promise<ExamBlueprint | null> {
    return this.db.row<ExamBlueprint>(`select b.id, b.code, b.version, ${rulesInForce} as rules from blueprint b ${standardInForce} where b.id = $1`, [blueprintId]);
  }

  /** The newest `limit` of them. */
  async sittings({ id, code }: ExamBlueprint, limit: number): Promise<Sitting[]> {
    const rows = await this.db.query<{ id: string; locale: Locale; passed: boolean; versionIds: string[]; unscored: number[] }>(
      `with ${first}
       select t.id, t.locale, s.passed, t.item_versions as "versionIds", t.unscored from first t join standing_result s on s.attempt_id = t.id
        where t.blueprint_id = $2 and t.state = 'scored' order by t.started_at desc, t.id limit $3`,
      [code, id, limit],
    );
    const answers = await this.#answers(rows.map((row) => row.id));
    const byHand = await this.handTasks.shares(rows.map((row) => row.id));
    return rows.map(({ id: attemptId, locale, passed, versionIds, unscored }) => {
      const at = new Map(answers.get(attemptId)?.map(([position, answer, seconds]) => [position, { answer, seconds }]));
      return { locale, passed, items: versionIds.map((versionId, position) => ({ versionId, answer: at.get(position)?.answer ?? [], seconds: at.get(position)?.seconds ?? null, byHand: byHand.get(attemptId)?.get(position) ?? null, isPilot: unscored.includes(position) })) };
    });
  }

  async #answers(attemptIds: readonly string[]): Promise<Map<string, readonly StoredAnswer[]>> {
    const rows = await this.db.query<{ id: string; answers: StoredAnswer[] }>(
      `with journal as (
         select r.attempt_id, r.position, r.revision, r.choice,
                extract(epoch from r.answered_at - lag(r.answered_at, 1, a.started_at) over (partition by r.attempt_id order by r.answered_at, r.position, r.revision))::float8 as seconds
           from response r join attempt a on a.id = r.attempt_id where r.attempt_id = any ($1)),
       answered as (select attempt_id, position, (array_agg(to_jsonb(choice) order by revision desc))[1] as choice, sum(seconds) as seconds from journal group by attempt_id, position)
       select attempt_id as id, jsonb_agg(jsonb_build_array(position, choice, seconds)) as answers from answered group by attempt_id`,
      [attemptIds],
    );
    return new Map(rows.map(({ id, answers }) => [id, answers]));
  }

  /** Without what they ask and without their keys. */
  async items(versionIds: readonly string[]): Promise<Omit<ExaminedItem, 'key'>[]> {
    return this.db.query<Omit<ExaminedItem, 'key'>>(
      `select v.id as "versionId", i.code, v.version, v.domain, v.kind, v.level, v.gate, v.state, array(select o ->> 'id' from jsonb_array_elements(v.content -> 'options') o) as "optionIds"
         from item_version v join item i on i.id = v.item_id where v.id = any ($1)`,
      [versionIds],
    );
  }

  async content(versionId: string): Promise<ItemContent | null> {
    const row = await this.db.row<{ content: ItemContent; sealed: Buffer | null }>('select content, sealed from item_version where id = $1', [versionId]);
    return row && (row.sealed ? this.vault.open<ItemContent>(versionId, 'content', row.sealed) : row.content);
  }
}
