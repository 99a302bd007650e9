// What is sealed of an exam, and from which rows does it come?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { AttemptSealRow } from './attempt-seal.entity.js';
import type { JournalEntry, SealedAttempt } from './core/attempt-transcript.js';
import type { PassRule } from './core/pass-rule.js';
import type { FormScore } from './core/scoring.js';

/** What a transcript tells beside the attempt itself, its form and its result. */
export type ExamRecord = Pick<SealedAttempt, 'blueprint' | 'standardId' | 'pledge' | 'journal'>;

/** One result as it is kept, with the rule under which it was marked. */
export interface KeptResult {
  readonly revision: number;
  readonly scoredAt: Date;
  readonly score: FormScore;
  readonly rule: PassRule;
  readonly rescoringId: string | null;
}

export interface SealHead extends Pick<AttemptSealRow, 'id' | 'attemptId' | 'revision' | 'commitment' | 'sealedAt'> {
  /** Emptied, because the person was erased. */
  readonly isEmptied: boolean;
}

interface RecordRow {
  readonly blueprint: string | null;
  readonly standardId: string | null;
  readonly pledge: { readonly version: number; readonly locale: 'en' | 'pt-PT'; readonly acceptedAt: string } | null;
  readonly journal: readonly (Omit<JournalEntry, 'answeredAt'> & { readonly answeredAt: string })[];
}

const head = 'id, attempt_id as "attemptId", revision, commitment, sealed_at as "sealedAt", salt is null as "isEmptied"';

const stored = `select s.id, s.attempt_id as "attemptId", s.revision, s.person_id as "personId", s.transcript, s.salt, s.commitment, s.sealed_at as "sealedAt", p.erased_at is not null as "isErased"
  from attempt_seal s join person p on p.id = s.person_id`;

export type StoredSeal = AttemptSealRow & {
  /** Whoever sat the exam was: what was sealed is emptied then, and only then. */
  readonly isErased: boolean;
};

@Injectable()
export class AttemptSealsStore {
  constructor(private readonly db: Database) {}

  /** In one statement: whoever hands in waits for it. */
  async recordOf(attemptId: string): Promise<ExamRecord> {
    const row = await this.db.row<RecordRow>(
      `select b.code || '@' || b.version as blueprint, f.standard_id as "standardId",
         case when p.attempt_id is not null then jsonb_build_object('version', p.version, 'locale', p.locale, 'acceptedAt', p.accepted_at) end as pledge,
         coalesce((select jsonb_agg(jsonb_build_object('position', r.position, 'revision', r.revision, 'choice', r.choice, 'answeredAt', r.answered_at, 'late', r.late) order by r.answered_at, r.position, r.revision)
                     from response r where r.attempt_id = a.id), '[]') as journal
         from attempt a join form f on f.id = a.form_id left join blueprint b on b.id = f.blueprint_id left join attempt_pledge p on p.attempt_id = a.id where a.id = $1`,
      [attemptId],
    );
    if (!row) throw new Error(`There is no attempt ${attemptId}.`);
    const { blueprint, standardId, pledge, journal } = row;
    return { blueprint, standardId, pledge: pledge && { ...pledge, acceptedAt: new Date(pledge.acceptedAt) }, journal: journal.map((entry) => ({ ...entry, answeredAt: new Date(entry.answeredAt) })) };
  }

  /** Of somebody who was erased the commitment alone is kept. */
  async add({ id, attemptId, revision, personId, transcript, salt, commitment, sealedAt }: AttemptSealRow): Promise<void> {
    await this.db.query(
      `insert into attempt_seal (id, attempt_id, revision, person_id, transcript, salt, commitment, sealed_at)
       select $1, $2, $3, p.id, case when p.erased_at is null then $5::text end, case when p.erased_at is null then $6::bytea end, $7, $8 from person p where p.id = $4 for key share`,
      [id, attemptId, revision, personId, transcript, salt, commitment, sealedAt],
    );
  }

  /** By revision. */
  async of(attemptId: string): Promise<SealHead[]> {
    return this.db.query<SealHead>(`select ${head} from attempt_seal where attempt_id = $1 order by revision`, [attemptId]);
  }

  async one(attemptId: string, revision: number): Promise<AttemptSealRow | null> {
    return this.db.rows(AttemptSealRow, (rows) => rows.findOneBy({ attemptId, revision }));
  }

  /** With all that was sealed, by revision. */
  async stored(attemptId: string): Promise<StoredSeal[]> {
    return this.db.query(`${stored} where s.attempt_id = $1 order by s.revision`, [attemptId]);
  }

  /** So many by id, after one of them. */
  async after(last: string | null, limit: number): Promise<StoredSeal[]> {
    return this.db.query(
      `${stored} where $1::uuid is null or s.id > $1 order by s.id limit $2`,
      [last, limit],
    );
  }

  /** Results of exams that came about since anything was sealed, and were not. */
  async unsealed(): Promise<{ attemptId: string; revision: number }[]> {
    return this.db.query(
      `select r.attempt_id as "attemptId", r.revision from attempt_result r join attempt a on a.id = r.attempt_id join form f on f.id = a.form_id
        where f.kind = 'exam' and r.scored_at > (select min(sealed_at) from attempt_seal) and not exists (select from attempt_seal s where s.attempt_id = r.attempt_id and s.revision = r.revision)
        order by r.scored_at, r.attempt_id limit 1000`,
    );
  }

  /** The revision of the result that counts. */
  async standing(attemptId: string): Promise<number | null> {
    return (await this.db.row<{ revision: number }>('select revision from standing_result where attempt_id = $1', [attemptId]))?.revision ?? null;
  }

  async result(attemptId: string, revision: number): Promise<KeptResult | null> {
    return this.db.row<KeptResult>(
      `select r.revision, r.scored_at as "scoredAt", r.rescoring_id as "rescoringId", coalesce(r.pass_rule, f.pass_rule) as rule,
         jsonb_build_object('points', r.points, 'possible', r.possible, 'domains', r.domains, 'gatesRight', r.gates_right, 'gatesTotal', r.gates_total, 'passed', r.passed) as score
         from attempt_result r join attempt a on a.id = r.attempt_id join form f on f.id = a.form_id where r.attempt_id = $1 and r.revision = $2`,
      [attemptId, revision],
    );
  }
}
