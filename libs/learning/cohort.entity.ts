// Which trainees of an academy learn together, from when, and who teaches them?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('cohort')
export class Cohort {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @Column('text') name: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('cohort_instructor')
export class CohortInstructor {
  @PrimaryColumn('uuid', { name: 'cohort_id' }) cohortId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}
