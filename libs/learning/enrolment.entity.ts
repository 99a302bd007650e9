// Who learns what at which academy, and what is met?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('enrolment')
export class Enrolment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'cohort_id' }) cohortId: string;
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** The academy's own name for the trainee: not the account's, not the legal one. */
  @Column('text', { name: 'known_as' }) knownAs: string;
  @Column('uuid', { name: 'enrolled_by' }) enrolledBy: string;
  @Column('timestamptz', { name: 'enrolled_at' }) enrolledAt: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  /** 0 for the first time on this version of the register at this academy. */
  @Column('smallint') ordinal: number;
  /** The same as the programme version, or the one that it is an edition of. The database fills it in. */
  @Column('uuid', { name: 'register_version_id' }) registerVersionId: string;
}

@Entity('completion')
export class Completion {
  @PrimaryColumn('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @PrimaryColumn('text') requirement: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** The lesson read, the attempt passed, or the record of the station. */
  @Column('uuid', { name: 'evidence_id' }) evidenceId: string;
  @Column('timestamptz', { name: 'completed_at' }) completedAt: Date;
}
