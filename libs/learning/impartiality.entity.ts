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
  @PrimaryColumn('uuid', { name: 'station_record_id' }) stationRecordId: string;
  @Column('timestamptz') at: Date;
}
