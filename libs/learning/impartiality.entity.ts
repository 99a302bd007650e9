// Who taught or assessed a trainee, and so may not decide on the certificate?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('taught')
export class Taught {
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @PrimaryColumn('uuid', { name: 'instructor_id' }) instructorId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @PrimaryColumn('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('timestamptz') since: Date;
}

@Entity('assessed')
export class Assessed {
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @PrimaryColumn('uuid', { name: 'assessor_id' }) assessorId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  /** By a sheet at a station, or by a mark of an answer: one of the two. */
  @Column('uuid', { name: 'station_record_id', nullable: true }) stationRecordId: string | null;
  @Column('uuid', { name: 'hand_mark_id', nullable: true }) handMarkId: string | null;
  /** The database's own: whichever of the two it is. */
  @PrimaryColumn('uuid', { name: 'evidence_id', insert: false }) evidenceId: string;
  @Column('timestamptz') at: Date;
}
