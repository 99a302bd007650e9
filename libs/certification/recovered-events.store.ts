// Which rows belong to entries that came back, and what is kept of those that have none?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import { Database } from '#libs/platform/database.js';
import type { CertificateState } from './core/certificate-state.js';
import type { StatusListVersion } from './credential.entity.js';
import type { RecoveredEvent } from './recovered-event.entity.js';

export interface KnownEvent {
  readonly id: string;
  readonly leafHash: Buffer;
  readonly certificateId: string;
  /** Without dashes. */
  readonly number: string;
}

/** What the entry alone tells of an event. */
export interface LostEvent {
  readonly id: string;
  readonly leafHash: Uint8Array;
  readonly day: Day;
  /** Null: it left the certificate where it was. */
  readonly state: CertificateState | null;
}

@Injectable()
export class RecoveredEventsStore {
  constructor(private readonly db: Database) {}

  /** The events whose leaves have these hashes. */
  async known(leafHashes: readonly Uint8Array[]): Promise<KnownEvent[]> {
    return this.db.query(
      `select e.id, e.leaf_hash as "leafHash", c.id as "certificateId", c.number
         from certificate_event e join certificate c on c.id = e.certificate_id where e.leaf_hash = any ($1::bytea[])`,
      [leafHashes],
    );
  }

  async add({ id, type, statusList, statusIndex }: RecoveredEvent): Promise<void> {
    await this.db.query('insert into recovered_event (id, type, status_list, status_index) values ($1, $2, $3, $4) on conflict do nothing', [id, type, statusList, statusIndex]);
  }

  /** A version holds nothing but what its entry says; when it was made the entry tells by day. */
  async addVersion({ id, list, purpose, size, digest, madeAt }: StatusListVersion): Promise<void> {
    await this.db.query(
      'insert into status_list_version (id, list, purpose, size, digest, made_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
      [id, list, purpose, size, digest, madeAt],
    );
  }

  /**
   * Has the public line of a certificate name the entry that follows `from`, and of which there is no row: its facts and their salt are lost.
   * That alone opens no entry, the check finds that out, and says so. Changes nothing when the line does not stand where the entry follows.
   */
  async point(certificateId: string, from: Uint8Array, to: LostEvent, at: Date): Promise<void> {
    await this.db.query(
      `update public_register set earlier = earlier || told_event(last_event_id, last_event_facts, salt_facts, last_leaf_hash),
         last_event_id = $3, last_event_facts = '{}', salt_facts = null, last_leaf_hash = $4, ledger_index = null, changed_at = $5,
         state = coalesce($6, state), state_since = case when coalesce($6, state) = state then state_since else $7 end, review_on = null, reason = null,
         history = history || jsonb_build_object('day', $7::date, 'state', coalesce($6, state), 'until', null, 'reason', null)
       where certificate_id = $1 and last_leaf_hash = $2`,
      [certificateId, from, to.id, to.leafHash, at, to.state, to.day],
    );
  }

  /** No new certificate gets a place in the status lists up to this one, counted from 0. */
  async passPlaces(upTo: number): Promise<void> {
    const row = await this.db.row<{ place: string }>("select nextval('status_index') as place");
    await this.db.query("select count(nextval('status_index')) from generate_series(1, $1::bigint)", [Math.max(0, upTo - Number(row?.place))]);
  }
}
