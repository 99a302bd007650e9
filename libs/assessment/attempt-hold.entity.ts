// Which columns tell who held an attempt, when its page was heard of, and what was accepted before it?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';

/** Written by the database, with the attempt itself. */
@Entity('attempt_hold')
export class AttemptHoldRow {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  @PrimaryColumn('integer') number: number;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('timestamptz') since: Date;
}

@Entity('attempt_pledge')
export class AttemptPledgeRow {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  @Column('integer') version: number;
  @Column('bytea') digest: Buffer;
  @Column('text') locale: Locale;
  @Column('timestamptz', { name: 'accepted_at' }) acceptedAt: Date;
}

@Entity('attempt_contact')
export class AttemptContactRow {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
}
