// What is known about an academy, and what has happened to it?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';
import type { AcademyEventType, AcademyState } from './core/academy-state.js';

@Entity('academy')
export class Academy {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') city: string;
  @Column('char', { length: 2 }) country: string;
  @Column('text', { nullable: true }) website: string | null;
  /** Its calendar days are counted here: a certificate is valid through the end of a day in this zone. */
  @Column('text', { default: 'Europe/Lisbon' }) zone: string;
  /** Null once the details of the person who applied were removed. */
  @Column('text', { name: 'applicant_name', nullable: true }) applicantName: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail: string | null;
  @Column('text') locale: Locale;
  @Column('text', { default: 'applied' }) state: AcademyState;
  @Column('timestamptz', { name: 'applied_at' }) appliedAt: Date;
  @Column('timestamptz', { name: 'state_changed_at' }) stateChangedAt: Date;
}

@Entity('academy_event')
export class AcademyEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('text') type: AcademyEventType;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('timestamptz') at: Date;
}
