// Which columns do sittings have, and what happens at them?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('exam_supervision')
export class ExamSupervisionRow {
  @PrimaryColumn('uuid', { name: 'academy_id' }) academyId: string;
  @PrimaryColumn('integer') sequence: number;
  @Column('boolean') required: boolean;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}

@Entity('exam_sitting')
export class ExamSittingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('text') place: string;
  @Column('boolean') online: boolean;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  /** With whom it was announced; who invigilates now is in `exam_invigilator`. */
  @Column('uuid', { name: 'invigilator_id' }) invigilatorId: string;
  @Column('uuid', { name: 'announced_by' }) announcedBy: string;
  @Column('timestamptz', { name: 'announced_at' }) announcedAt: Date;
  @Column('timestamptz', { name: 'called_off_at', nullable: true }) calledOffAt: Date | null;
  @Column('uuid', { name: 'called_off_by', nullable: true }) calledOffBy: string | null;
}

@Entity('exam_invigilator')
export class ExamInvigilatorRow {
  @PrimaryColumn('uuid', { name: 'sitting_id' }) sittingId: string;
  @PrimaryColumn('integer') number: number;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('boolean', { name: 'on_duty' }) onDuty: boolean;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}

@Entity('exam_sitting_candidate')
export class ExamSittingCandidateRow {
  @PrimaryColumn('uuid', { name: 'sitting_id' }) sittingId: string;
  @PrimaryColumn('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
}

@Entity('exam_check_in')
export class ExamCheckInRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'sitting_id' }) sittingId: string;
  @Column('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'invigilator_id' }) invigilatorId: string;
  @Column('timestamptz', { name: 'checked_in_at' }) checkedInAt: Date;
}

@Entity('exam_sitting_note')
export class ExamSittingNoteRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'sitting_id' }) sittingId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'enrolment_id', nullable: true }) enrolmentId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') note: string;
  @Column('uuid', { name: 'written_by' }) writtenBy: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
