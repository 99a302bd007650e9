// What has happened to a certificate, one row each?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#libs/kernel/calendar.js';
import type { CertificateEventType, CertificateState } from './core/certificate-state.js';
import type { Imposer } from './core/suspension.js';

@Entity('certificate_event')
export class CertificateEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'certificate_id' }) certificateId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  /** 0 for the issue, then without gaps. */
  @Column('integer') sequence: number;
  @Column('text') type: CertificateEventType;
  @Column('text') state: CertificateState;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date', { nullable: true }) until: Day | null;
  @Column('text', { name: 'imposed_by' }) imposedBy: Imposer;
  @Column('uuid', { name: 'actor_id' }) actorId: string;
  /** The calendar day in the academy's zone. */
  @Column('date') day: Day;
  @Column('timestamptz') at: Date;
  @Column('text') facts: string;
  @Column('bytea', { name: 'leaf_hash' }) leafHash: Buffer;
}

@Entity('certificate_event_salt')
export class CertificateEventSalt {
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId: string;
  @Column('uuid', { name: 'certificate_id' }) certificateId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('bytea', { name: 'salt_facts' }) saltFacts: Buffer;
}
