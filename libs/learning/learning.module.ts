// What does learning consist of, and what may other libs use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcademiesModule } from '#libs/academies/academies.module.js';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { CurriculumModule } from '#libs/curriculum/curriculum.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { AddInstructor } from './add-instructor.js';
import { AnswerPractice } from './answer-practice.js';
import { AttemptsController } from './attempts.controller.js';
import { Cohort, CohortInstructor } from './cohort.entity.js';
import { CohortsController } from './cohorts.controller.js';
import { CohortsStore } from './cohorts.store.js';
import { CompleteLesson } from './complete-lesson.js';
import { CompletionsStore } from './completions.store.js';
import { CreateCohort } from './create-cohort.js';
import { EnrolTrainee } from './enrol-trainee.js';
import { Completion, Enrolment } from './enrolment.entity.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsReader } from './enrolments.reader.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { Assessed, Taught } from './impartiality.entity.js';
import { ImpartialityStore } from './impartiality.store.js';
import { LearningHoldingsStore } from './learning-holdings.store.js';
import { ListCohorts } from './list-cohorts.js';
import { ListMyEnrolments } from './list-my-enrolments.js';
import { ListQueues } from './list-queues.js';
import { ListResults } from './list-results.js';
import { MyEnrolmentsController } from './my-enrolments.controller.js';
import { OnAttemptScored } from './on-attempt-scored.js';
import { OnTraineeEnrolled } from './on-trainee-enrolled.js';
import { OptionOrder } from './option-order.js';
import { PlanPractice } from './plan-practice.js';
import { PracticeController } from './practice.controller.js';
import { PracticeDeck } from './practice-deck.js';
import { PracticeAnswerRow, PracticeCardRow, PracticePlanRow } from './practice.entity.js';
import { PracticeStore } from './practice.store.js';
import { ReadPractice } from './read-practice.js';
import { ReadPracticeAnswer } from './read-practice-answer.js';
import { ReadProgress } from './read-progress.js';
import { ReadStation } from './read-station.js';
import { RecordCompletion } from './record-completion.js';
import { RecordStation } from './record-station.js';
import { ReviewAttempt } from './review-attempt.js';
import { StartRequirement } from './start-requirement.js';
import { SubmitRequirement } from './submit-requirement.js';

const entities = [Assessed, Cohort, CohortInstructor, Completion, Enrolment, PracticeAnswerRow, PracticeCardRow, PracticePlanRow, Taught];

const shared = [
  AddInstructor, AnswerPractice, CompleteLesson, CreateCohort, EnrolTrainee, EnrolmentsReader, PlanPractice, ReadPractice, RecordCompletion, RecordStation, StartRequirement,
  SubmitRequirement,
]; // prettier-ignore

const kept = [
  CohortsStore, CompletionsStore, EnrolmentsStore, ImpartialityStore, LearningHoldingsStore, ListCohorts, ListMyEnrolments, ListQueues, ListResults, OnAttemptScored,
  OnTraineeEnrolled, OptionOrder, PracticeDeck, PracticeStore, ReadPracticeAnswer, ReadProgress, ReadStation, ReviewAttempt,
]; // prettier-ignore

@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, AcademiesModule, AssessmentModule, CurriculumModule],
  controllers: [MyEnrolmentsController, AttemptsController, CohortsController, EnrolmentsController, PracticeController],
  providers: [...shared, ...kept],
  exports: shared,
})
export class LearningModule {}
