// Where is it kept what was asked for in one go, and how far it is?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { BatchRowState, RefusedPlace } from './core/batch.js';
import type { IssuingBatch, IssuingBatchRow } from './issuing-batch.entity.js';

export type BatchWish = Pick<IssuingBatchRow, 'place' | 'enrolmentId' | 'nameCheckId'>;

/** How many rows there are in each state. */
export type BatchCounts = Readonly<Record<BatchRowState, number>> & {
  /** How many of those issued have their place in the published ledger. */
  readonly inLedger: number;
};

export type CountedBatch = IssuingBatch & BatchCounts;

/** A row with what is shown of it. */
export interface ShownBatchRow extends BatchWish, Pick<IssuingBatchRow, 'state' | 'certificateId' | 'refusal' | 'nextTryAt'> {
  /** As the academy calls the trainee. */
  readonly knownAs: string;
  readonly number: string | null;
}

export interface RowsWanted {
  readonly batchId: string;
  readonly state: BatchRowState | null;
  /** Rows behind this place. */
  readonly after: number;
  readonly limit: number;
}

const columns = 'b.id, b.academy_id as "academyId", b.certifier_id as "certifierId", b.mode, b.size, b.submitted_at as "submittedAt"';
const counted = `
  select ${columns}, count(*) filter (where r.state = 'waiting')::int as waiting, count(*) filter (where r.state = 'issued')::int as issued,
      count(*) filter (where r.state = 'refused')::int as refused, count(l.seq)::int as "inLedger"
    from issuing_batch b join issuing_batch_row r on r.batch_id = b.id
    left join certificate_event e on e.certificate_id = r.certificate_id and e.sequence = 0
    left join ledger_entry l on l.event_id = e.id and l.seq < (select max(size) from ledger_checkpoint)`;

@Injectable()
export class BatchesStore {
  constructor(private readonly db: Database) {}

  async add(batch: IssuingBatch, wishes: readonly BatchWish[]): Promise<void> {
    await Promise.all([
      this.db.query('insert into issuing_batch (id, academy_id, certifier_id, mode, size, submitted_at) values ($1, $2, $3, $4, $5, $6)', [
        batch.id,
        batch.academyId,
        batch.certifierId,
        batch.mode,
        batch.size,
        batch.submittedAt,
      ]),
      this.db.query(
        `insert into issuing_batch_row (batch_id, academy_id, place, enrolment_id, name_check_id)
         select $1, $2, place, enrolment, name_check from unnest($3::int[], $4::uuid[], $5::uuid[]) as w (place, enrolment, name_check)`,
        [batch.id, batch.academyId, wishes.map(({ place }) => place), wishes.map(({ enrolmentId }) => enrolmentId), wishes.map(({ nameCheckId }) => nameCheckId)],
      ),
    ]);
  }

  byId(batchId: string): Promise<IssuingBatch | null> {
    return this.db.row(`select ${columns} from issuing_batch b where b.id = $1`, [batchId]);
  }

  /** Null when not in sight. */
  counted(batchId: string): Promise<CountedBatch | null> {
    return this.db.row(`${counted} where b.id = $1 group by b.id`, [batchId]);
  }

  /** Newest first. */
  newest(academyId: string, limit: number): Promise<CountedBatch[]> {
    return this.db.query(`${counted} where b.id in (select id from issuing_batch where academy_id = $1 order by submitted_at desc limit $2) group by b.id order by b.submitted_at desc`, [
      academyId,
      limit,
    ]);
  }

  rows({ batchId, state, after, limit }: RowsWanted): Promise<ShownBatchRow[]> {
    return this.db.query(
      `select r.place, r.enrolment_id as "enrolmentId", r.name_check_id as "nameCheckId", r.state, r.certificate_id as "certificateId", r.refusal, r.next_try_at as "nextTryAt",
         e.known_as as "knownAs", c.number
         from issuing_batch_row r join enrolment e on e.id = r.enrolment_id left join certificate c on c.id = r.certificate_id
        where r.batch_id = $1 and ($2::text is null or r.state = $2) and r.place > $3 order by r.place limit $4`,
      [batchId, state, after, limit],
    );
  }

  /** Batches with rows that wait, and whose next try is due; the oldest first. */
  async open(now: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      "select b.id from issuing_batch b where exists (select from issuing_batch_row r where r.batch_id = b.id and r.state = 'waiting' and (r.next_try_at is null or r.next_try_at <= $1)) order by b.submitted_at, b.id",
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of which the next try is due. */
  due(batchId: string, now: Date): Promise<BatchWish[]> {
    return this.db.query(
      `select place, enrolment_id as "enrolmentId", name_check_id as "nameCheckId" from issuing_batch_row
        where batch_id = $1 and state = 'waiting' and (next_try_at is null or next_try_at <= $2) order by place`,
      [batchId, now],
    );
  }

  /** Makes a row that waits nobody else's until the transaction ends; false when it is settled, or somebody's already. */
  async hold(batchId: string, place: number): Promise<boolean> {
    return (await this.db.row("select from issuing_batch_row where batch_id = $1 and place = $2 and state = 'waiting' for update skip locked", [batchId, place])) !== null;
  }

  async issued(batchId: string, place: number, certificateId: string, at: Date): Promise<void> {
    await this.db.query("update issuing_batch_row set state = 'issued', certificate_id = $3, settled_at = $4 where batch_id = $1 and place = $2", [batchId, place, certificateId, at]);
  }

  /** How often a row has failed that waits, counting this time; null when somebody else has settled it. It is nobody else's until the transaction ends. */
  async failedNow(batchId: string, place: number): Promise<number | null> {
    const row = await this.db.row<{ tries: number }>("select tries from issuing_batch_row where batch_id = $1 and place = $2 and state = 'waiting' for update", [batchId, place]);
    return row && row.tries + 1;
  }

  async tryAgain(batchId: string, places: readonly number[], tries: number, at: Date): Promise<void> {
    await this.db.query("update issuing_batch_row set tries = $3, next_try_at = $4 where batch_id = $1 and place = any ($2::int[]) and state = 'waiting'", [batchId, places, tries, at]);
  }

  /** Those among them that still wait. */
  async refused(batchId: string, refusals: readonly RefusedPlace[], at: Date): Promise<void> {
    await this.db.query(
      `update issuing_batch_row r set state = 'refused', refusal = f.refusal, settled_at = $4
         from unnest($2::int[], $3::text[]) as f (place, refusal) where r.batch_id = $1 and r.place = f.place and r.state = 'waiting'`,
      [batchId, refusals.map(({ place }) => place), refusals.map(({ refusal }) => refusal), at],
    );
  }
}
