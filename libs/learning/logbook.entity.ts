// Which columns do entries of a logbook have, and what is remembered of each?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Zone } from '#libs/anatomy/scalp-map.js';
import type { Day } from '#libs/kernel/calendar.js';
import type { LogbookContent, LogbookEventType, LogbookState, Surface, Work } from './core/logbook-entry.js';

@Entity('logbook_entry')
export class LogbookEntryRow implements LogbookContent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** One more with every change. */
  @Column('integer') revision: number;
  @Column('text') state: LogbookState;
  /** The countersigned entry whose place this one takes, once it is countersigned itself. */
  @Column('uuid', { name: 'supersedes_id', nullable: true }) supersedesId: string | null;
  @Column('uuid', { name: 'supervisor_id', nullable: true }) supervisorId: string | null;
  @Column('date', { name: 'done_on' }) doneOn: Day;
  @Column('text') surface: Surface;
  @Column('text', { nullable: true }) zone: Zone | null;
  @Column('smallint') session: number;
  @Column('text') work: Work;
  @Column('smallint') minutes: number;
  @Column('text', { name: 'person_code' }) personCode: string;
  @Column('text') needle: string;
  @Column('text', { name: 'needle_lot' }) needleLot: string;
  @Column('text') pigment: string;
  @Column('text', { name: 'pigment_lot' }) pigmentLot: string;
  @Column('text') did: string;
  @Column('text') noticed: string;
  @Column('text') differently: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('timestamptz', { name: 'countersigned_at', nullable: true }) countersignedAt: Date | null;
}

/** What happened to an entry: never changed. */
@Entity('logbook_event')
export class LogbookEventRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'entry_id' }) entryId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  /** The trainee. */
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'actor_id' }) actorId: string;
  @Column('text') type: LogbookEventType;
  /** Of the entry, after it. */
  @Column('integer') revision: number;
  /** Why it came back. */
  @Column('text') remark: string;
  @Column('timestamptz') at: Date;
  /** The supervisor who was named; null for everything else. */
  @Column('uuid', { name: 'named_id', nullable: true }) namedId: string | null;
}
