// What does somebody send to enrol a trainee, and what do trainees see of their enrolments?
import { ApiProperty } from '@nestjs/swagger';
import type { AcademyFacts } from '#libs/academies/academies.reader.js';
import { EmailAddressField, LocaleField, SingleLine } from '#libs/identity/text-fields.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { Stage } from './core/progress.js';
import type { TalliedEnrolment } from './enrolments.reader.js';
import { LearntProgrammeView } from './learnt-programme-view.js';
import { stages } from './progress-view.js';

export class EnrolTraineeDto {
  @EmailAddressField() readonly email: string;

  /** What the academy calls the trainee. The legal name is checked against a document later. */
  @SingleLine({ max: 120 }) readonly name: string;

  /** Language of the letter, and of the account if it is new. */
  @LocaleField() readonly locale: Locale;
}

export class EnrolledView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
}

export class MyEnrolmentView extends LearntProgrammeView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid' }) readonly academyId: string;
  @ApiProperty() readonly academyName: string;
  @ApiProperty({ enum: ['applied', 'admitted', 'suspended', 'closed'] }) readonly academyState: AcademyFacts['state'];
  @ApiProperty() readonly cohortName: string;
  @ApiProperty({ format: 'date-time' }) readonly enrolledAt: string;
  @ApiProperty({ description: 'Requirements met.' }) readonly done: number;
  @ApiProperty() readonly total: number;
  @ApiProperty({ enum: stages }) readonly stage: Stage;
}

export const myEnrolmentView = (enrolment: TalliedEnrolment, academy: AcademyFacts, programme: LearntProgrammeView): MyEnrolmentView => ({
  id: enrolment.id,
  academyId: enrolment.academyId,
  academyName: academy.name,
  academyState: academy.state,
  ...programme,
  cohortName: enrolment.cohortName,
  enrolledAt: enrolment.enrolledAt.toISOString(),
  done: enrolment.tally.done,
  total: enrolment.tally.total,
  stage: enrolment.tally.stage,
});
