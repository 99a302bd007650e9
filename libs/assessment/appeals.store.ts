// Who asked that a result be looked at again, who looked, and what was decided?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { violates } from '#libs/platform/violations.js';
import { AppealDecisionRow, AppealRow, AttemptReplayRow } from './attempt-seal.entity.js';
import type { AppealOutcome } from './core/appeal.js';
import { appealDecided, appealNotImpartial, appealNotSeen, appealOpen, appealUnfit } from './errors.js';

export interface Appeal extends AppealRow {
  readonly subjectId: string;
  /** Null while it waits. */
  readonly decision: { readonly outcome: AppealOutcome; readonly itemVersionId: string | null; readonly reasons: string; readonly personId: string; readonly at: Date } | null;
}

/** As the register sees it. */
export interface HeardAppeal extends Appeal {
  readonly academy: string;
  /** Whether who asks has no tie to the candidate, the academy or the result. */
  readonly mayHear: boolean;
  readonly passed: boolean;
}

type Row = Omit<HeardAppeal, 'decision'> & { readonly outcome: AppealOutcome | null; readonly itemVersionId: string | null; readonly reasons: string; readonly decidedBy: string; readonly decidedAt: Date };

const columns = `p.id, p.attempt_id as "attemptId", p.revision, p.person_id as "personId", p.academy_id as "academyId", p.reason, p.asked_at as "askedAt", a.subject_id as "subjectId",
  d.outcome, d.item_version_id as "itemVersionId", d.reasons, d.person_id as "decidedBy", d.decided_at as "decidedAt"`;
const tables = 'appeal p join attempt a on a.id = p.attempt_id left join appeal_decision d on d.appeal_id = p.id';
const heardColumns = `${columns}, c.name as academy, may_hear_appeal($1, p.id) as "mayHear", (select r.passed from standing_result r where r.attempt_id = p.attempt_id) as passed`;

function read<Found extends Row>({ outcome, itemVersionId, reasons, decidedBy, decidedAt, ...appeal }: Found) {
  return { ...appeal, decision: outcome && { outcome, itemVersionId, reasons, personId: decidedBy, at: decidedAt } };
}

@Injectable()
export class AppealsStore {
  constructor(private readonly db: Database) {}

  /** 409 `appeal-open` when this result was asked about already. */
  async add(appeal: AppealRow): Promise<void> {
    await this.db.rows(AppealRow, (rows) => rows.insert(appeal)).catch((error: unknown) => {
      throw violates(error, 'appeal_one_a_result') ? appealOpen() : error;
    });
  }

  /** Of one attempt, the newest first. */
  async of(attemptId: string): Promise<Appeal[]> {
    return (await this.db.query<Row>(`select ${columns} from ${tables} where p.attempt_id = $1 order by p.revision desc`, [attemptId])).map(read);
  }

  async byId(id: string): Promise<Appeal | null> {
    const row = await this.db.row<Row>(`select ${columns} from ${tables} where p.id = $1`, [id]);
    return row && read(row);
  }

  /** Those that wait first, the oldest of them on top; then the newest. */
  async all(viewer: string): Promise<HeardAppeal[]> {
    const rows = await this.db.query<Row>(
      `select ${heardColumns} from ${tables} join academy c on c.id = p.academy_id
        order by d.appeal_id is not null, case when d.appeal_id is null then p.asked_at end, d.decided_at desc, p.id limit 200`,
      [viewer],
    );
    return rows.map(read);
  }

  async heard(viewer: string, id: string): Promise<HeardAppeal | null> {
    const row = await this.db.row<Row>(`select ${heardColumns} from ${tables} join academy c on c.id = p.academy_id where p.id = $2`, [viewer, id]);
    return row && read(row);
  }

  /** 403 `appeal-not-impartial`. */
  async noteLook(look: AttemptReplayRow): Promise<void> {
    await this.db.rows(AttemptReplayRow, (rows) => rows.insert(look)).catch((error: unknown) => {
      throw violates(error, 'an_appeal_is_heard_impartially') ? appealNotImpartial() : error;
    });
  }

  /** When an attempt was looked at, by whomever. */
  async looksAt(attemptId: string): Promise<{ seenAt: Date; viewerId: string }[]> {
    return this.db.query('select seen_at as "seenAt", viewer_id as "viewerId" from attempt_replay where attempt_id = $1 order by seen_at, id', [attemptId]);
  }

  /** 403 `appeal-not-impartial`; 409 `appeal-not-seen`, `appeal-decided`, `appeal-unfit`. */
  async decide(decision: AppealDecisionRow): Promise<void> {
    await this.db.rows(AppealDecisionRow, (rows) => rows.insert(decision)).catch((error: unknown) => {
      if (violates(error, 'an_appeal_is_heard_impartially')) throw appealNotImpartial();
      if (violates(error, 'who_decides_has_looked')) throw appealNotSeen();
      if (violates(error, 'appeal_decision_pkey')) throw appealDecided();
      throw violates(error, 'what_was_passed_is_not_annulled') || violates(error, 'a_referral_is_of_the_exam') ? appealUnfit() : error;
    });
  }

  /** An attempt that counts no more. The database demands the decision. */
  async annul(attemptId: string): Promise<void> {
    await this.db.query("update attempt set state = 'void' where id = $1", [attemptId]);
  }
}
