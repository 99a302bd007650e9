// What does an academy send and get about its cohorts?
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsUUID, Matches } from 'class-validator';
import type { ProgrammeFacts } from '#libs/curriculum/programmes.reader.js';
import { SingleLine } from '#libs/identity/text-fields.js';
import type { Day } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { CohortWithInstructors } from './cohorts.store.js';
import type { Stage } from './core/progress.js';
import type { TalliedEnrolment } from './enrolments.reader.js';
import { LearntProgrammeView, learntProgrammeView } from './learnt-programme-view.js';
import { stages } from './progress-view.js';

export class CreateCohortDto {
  @SingleLine({ max: 120 }) readonly name: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly programmeVersionId: string;

  @ApiProperty({ type: String, format: 'date', example: '2026-11-22' })
  @Matches(/^20\d\d-\d\d-\d\d$/, { message: 'startsOn must be a day of this century, YYYY-MM-DD' })
  @IsISO8601({ strict: true }, { message: 'startsOn must be a day of the calendar' })
  readonly startsOn: Day;
}

export class AddInstructorDto {
  @ApiProperty({ format: 'uuid', description: 'Somebody who holds the role of instructor in the academy.' })
  @IsUUID()
  readonly personId: string;
}

export class CohortCreatedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export class InstructorView {
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly name: string;
}

export class CountView {
  @ApiProperty() readonly done: number;
  @ApiProperty() readonly total: number;
}

export class TraineeView extends CountView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly name: string;
  @ApiProperty({ type: CountView }) readonly lessons: CountView;
  @ApiProperty({ type: CountView }) readonly quizzes: CountView;
  @ApiProperty() readonly exam: boolean;
  @ApiProperty({ type: CountView }) readonly stations: CountView;
  @ApiProperty({ enum: stages, description: '`complete`: certification says what follows.' }) readonly stage: Stage;
  @ApiProperty({ description: 'The trainee has not opened the letter yet: there is no password.' }) readonly invited: boolean;
}

export class CohortView extends LearntProgrammeView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: String, format: 'date' }) readonly startsOn: Day;
  @ApiProperty({ type: [InstructorView] }) readonly instructors: InstructorView[];
  @ApiProperty({ type: [TraineeView], description: 'By name; those who left are not among them.' }) readonly trainees: TraineeView[];
}

export class StationToSignView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'ST-1' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly done: boolean;
}

export class ToAssessView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ format: 'uuid' }) readonly personId: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly cohortName: string;
  @ApiProperty({ enum: stages, description: '`to-assess` comes first: nothing else is missing.' }) readonly stage: Stage;
  @ApiProperty({ type: [StationToSignView] }) readonly stations: StationToSignView[];
}

export class QueuesView {
  @ApiProperty({ type: [ToAssessView] }) readonly toAssess: ToAssessView[];
}

const traineeView = ({ id, personId, knownAs, tally }: TalliedEnrolment, withoutPassword: ReadonlySet<string>): TraineeView => ({
  enrolmentId: id,
  personId,
  name: knownAs,
  done: tally.done,
  total: tally.total,
  lessons: { ...tally.lessons },
  quizzes: { ...tally.quizzes },
  exam: tally.exam,
  stations: { ...tally.stations },
  stage: tally.stage,
  invited: withoutPassword.has(personId),
});

/** What other libs know about what a cohort names. */
export interface CohortContext {
  readonly programmes: ReadonlyMap<string, ProgrammeFacts>;
  readonly people: ReadonlyMap<string, string>;
  readonly withoutPassword: ReadonlySet<string>;
}

export const cohortView = (cohort: CohortWithInstructors, enrolments: readonly TalliedEnrolment[], known: CohortContext, locale: Locale): CohortView => ({
  id: cohort.id,
  name: cohort.name,
  startsOn: cohort.startsOn,
  ...learntProgrammeView(cohort.programmeVersionId, known.programmes.get(cohort.programmeVersionId), locale),
  instructors: cohort.instructorIds.map((personId) => ({ personId, name: known.people.get(personId) ?? '' })),
  trainees: enrolments.filter(({ cohortId, withdrawnAt }) => cohortId === cohort.id && withdrawnAt === null).map((enrolment) => traineeView(enrolment, known.withoutPassword)),
});
