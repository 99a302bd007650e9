// What does somebody see of a trainee's way to the certificate?
import { ApiProperty } from '@nestjs/swagger';
import { locales, type Locale } from '#libs/kernel/locale.js';
import type { Hindrance, Stage } from './core/progress.js';
import type { RequirementKind } from './core/requirement.js';
import type { EnrolmentProgress } from './enrolments.reader.js';
import { LearntVersionView } from './learnt-programme-view.js';

export const stages = ['studying', 'to-assess', 'complete'] as const satisfies readonly Stage[];
const hindrances = ['withdrawn', 'lessons-first', 'quizzes-first', 'cool-down', 'being-marked'] as const satisfies readonly Hindrance[];

export class RequirementView {
  @ApiProperty({ example: 'quiz:M1' }) readonly requirement: string;
  @ApiProperty({ enum: ['lesson', 'quiz', 'exam', 'station'] }) readonly kind: RequirementKind;
  @ApiProperty({ type: String, nullable: true, example: 'M1', description: 'Null for the exam, which asks about every learning module.' }) readonly domain: string | null;
  @ApiProperty() readonly title: string;
  @ApiProperty({ enum: locales, description: 'The language of the title: an academy may have written a lesson in one alone.' }) readonly writtenIn: Locale;
  @ApiProperty({ format: 'uuid', description: 'The lesson, the learning module (quiz), the blueprint (exam) or the station.' }) readonly subjectId: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly completedAt: string | null;
  @ApiProperty({ description: 'May be done now, or again.' }) readonly open: boolean;
  @ApiProperty({ enum: hindrances, nullable: true, description: 'What keeps it closed; null when it is open, and when it is done.' }) readonly why: Hindrance | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'To go on with; told to the trainee alone.' }) readonly openAttemptId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Handed in, and people have yet to mark it; told to the trainee alone.' }) readonly markingAttemptId: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly nextAttemptAt: string | null;
}

export class NamedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
}

export class ProgrammeNameView extends LearntVersionView {
  @ApiProperty() readonly title: string;
}

export class ProgressView {
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ type: NamedView, description: 'By the name that the academy uses.' }) readonly person: NamedView;
  @ApiProperty({ type: NamedView }) readonly academy: NamedView;
  @ApiProperty({ type: ProgrammeNameView }) readonly programme: ProgrammeNameView;
  @ApiProperty({ type: NamedView }) readonly cohort: NamedView;
  @ApiProperty({ format: 'date-time' }) readonly enrolledAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly withdrawnAt: string | null;
  @ApiProperty({ type: [RequirementView], description: "In the programme's order." }) readonly requirements: RequirementView[];
  @ApiProperty({ type: String, nullable: true, example: 'lesson:1.4', description: 'What to do next; null when nothing can be done now.' }) readonly next: string | null;
  @ApiProperty({ enum: stages, description: '`to-assess`: only practical stations are missing.' }) readonly stage: Stage;
  @ApiProperty() readonly done: number;
  @ApiProperty() readonly total: number;
}

export interface ProgressNames {
  readonly academy: string;
  readonly programme: ProgrammeNameView;
  /** Whether the trainee asks, or somebody of the academy. */
  readonly own: boolean;
}

export const progressView = ({ enrolment, requirements, next, stage, done, total }: EnrolmentProgress, { academy, programme, own }: ProgressNames): ProgressView => ({
  enrolmentId: enrolment.id,
  person: { id: enrolment.personId, name: enrolment.knownAs },
  academy: { id: enrolment.academyId, name: academy },
  programme,
  cohort: { id: enrolment.cohortId, name: enrolment.cohortName },
  enrolledAt: enrolment.enrolledAt.toISOString(),
  withdrawnAt: enrolment.withdrawnAt?.toISOString() ?? null,
  requirements: requirements.map((step) => ({
    requirement: step.requirement,
    kind: step.kind,
    domain: step.domain,
    title: step.title,
    writtenIn: step.writtenIn,
    subjectId: step.subjectId,
    completedAt: step.completedAt?.toISOString() ?? null,
    open: step.open,
    why: step.why,
    openAttemptId: own ? step.openAttemptId : null,
    markingAttemptId: own ? step.markingAttemptId : null,
    nextAttemptAt: step.nextAttemptAt?.toISOString() ?? null,
  })),
  next,
  stage,
  done,
  total,
});
