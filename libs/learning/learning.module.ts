// What does learning consist of, and what may other libs use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcademiesModule } from '#libs/academies/academies.module.js';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { CurriculumModule } from '#libs/curriculum/curriculum.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { AccommodationsController } from './accommodations.controller.js';
import { AddInstructor } from './add-instructor.js';
import { AdmitToExam } from './admit-to-exam.js';
import { AnnounceSitting } from './announce-sitting.js';
import { AnswerPractice } from './answer-practice.js';
import { AttemptsController } from './attempts.controller.js';
import { CallOffSitting } from './call-off-sitting.js';
import { CheckInCandidate } from './check-in-candidate.js';
import { Cohort, CohortInstructor } from './cohort.entity.js';
import { CohortsController } from './cohorts.controller.js';
import { CohortsStore } from './cohorts.store.js';
import { CompleteLesson } from './complete-lesson.js';
import { CompletionsStore } from './completions.store.js';
import { CountersignLogbookEntry } from './countersign-logbook-entry.js';
import { CreateCohort } from './create-cohort.js';
import { DecideSupervision } from './decide-supervision.js';
import { DecideTraineeAccommodation } from './decide-trainee-accommodation.js';
import { DeleteNote } from './delete-note.js';
import { DemandAssessor } from './demand-assessor.js';
import { DemandLogbookContent } from './demand-logbook-content.js';
import { DiscardLogbookEntry } from './discard-logbook-entry.js';
import { EditLogbookEntry } from './edit-logbook-entry.js';
import { EnrolTrainee } from './enrol-trainee.js';
import { Completion, Enrolment } from './enrolment.entity.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsReader } from './enrolments.reader.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { ExamCheckInRow, ExamInvigilatorRow, ExamSittingCandidateRow, ExamSittingNoteRow, ExamSittingRow, ExamSupervisionRow } from './exam-sitting.entity.js';
import { ExamInvigilatorsStore } from './exam-invigilators.store.js';
import { ExamSittingsStore } from './exam-sittings.store.js';
import { ExamSupervisionStore } from './exam-supervision.store.js';
import { Assessed, Taught } from './impartiality.entity.js';
import { ImpartialityStore } from './impartiality.store.js';
import { KeepNote } from './keep-note.js';
import { LearningHoldingsStore } from './learning-holdings.store.js';
import { ListCohorts } from './list-cohorts.js';
import { ListLogbookQueue } from './list-logbook-queue.js';
import { ListMyEnrolments } from './list-my-enrolments.js';
import { ListNotes } from './list-notes.js';
import { ListQueues } from './list-queues.js';
import { ListResults } from './list-results.js';
import { LogbookController } from './logbook.controller.js';
import { LogbookEntryRow, LogbookEventRow } from './logbook.entity.js';
import { LogbookEventsStore } from './logbook-events.store.js';
import { LogbookMovesController } from './logbook-moves.controller.js';
import { LogbookReader } from './logbook.reader.js';
import { LogbookStore } from './logbook.store.js';
import { MoveLogbookEntry } from './move-logbook-entry.js';
import { MyEnrolmentsController } from './my-enrolments.controller.js';
import { NameInvigilator } from './name-invigilator.js';
import { NameLogbookSupervisor } from './name-logbook-supervisor.js';
import { LessonNoteRow } from './note.entity.js';
import { NoteIncident } from './note-incident.js';
import { NotedLessons } from './noted-lessons.js';
import { NotesController } from './notes.controller.js';
import { NotesStore } from './notes.store.js';
import { OnAttemptScored } from './on-attempt-scored.js';
import { OnAppealMoved } from './on-appeal-moved.js';
import { OnLateResult } from './on-late-result.js';
import { OnSittingMoved } from './on-sitting-moved.js';
import { OnTraineeEnrolled } from './on-trainee-enrolled.js';
import { OpenLogbook } from './open-logbook.js';
import { OptionOrder } from './option-order.js';
import { PlanPractice } from './plan-practice.js';
import { PracticeController } from './practice.controller.js';
import { PracticeDeck } from './practice-deck.js';
import { PracticeAnswerRow, PracticeCardRow, PracticePlanRow } from './practice.entity.js';
import { PracticeStore } from './practice.store.js';
import { ReadAccommodation } from './read-accommodation.js';
import { ReadLogbook } from './read-logbook.js';
import { ReadPractice } from './read-practice.js';
import { ReadPracticeAnswer } from './read-practice-answer.js';
import { ReadProgress } from './read-progress.js';
import { ReadSittings } from './read-sittings.js';
import { KeepStationPhoto } from './keep-station-photo.js';
import { StationPhotosController } from './station-photos.controller.js';
import { ReadStation } from './read-station.js';
import { RecordCompletion } from './record-completion.js';
import { RecordStation } from './record-station.js';
import { ReturnLogbookEntry } from './return-logbook-entry.js';
import { ReviewAttempt } from './review-attempt.js';
import { SittingCodes } from './sitting-codes.js';
import { SittingsController } from './sittings.controller.js';
import { RuleOnTaking } from './rule-on-taking.js';
import { StartRequirement } from './start-requirement.js';
import { SubmitLogbookEntry } from './submit-logbook-entry.js';
import { SubmitRequirement } from './submit-requirement.js';
import { TakeOverExam } from './take-over-exam.js';
import { TellOfSitting } from './tell-of-sitting.js';
import { WithdrawLogbookEntry } from './withdraw-logbook-entry.js';
import { WriteLogbookEntry } from './write-logbook-entry.js';

const entities = [
  Assessed, Cohort, CohortInstructor, Completion, Enrolment, ExamCheckInRow, ExamInvigilatorRow, ExamSittingCandidateRow, ExamSittingNoteRow, ExamSittingRow, ExamSupervisionRow, LessonNoteRow, LogbookEntryRow,
  LogbookEventRow, PracticeAnswerRow, PracticeCardRow, PracticePlanRow, Taught,
]; // prettier-ignore

const shared = [
  AddInstructor, AnswerPractice, CompleteLesson, CountersignLogbookEntry, CreateCohort, EnrolTrainee, EnrolmentsReader, KeepNote, LogbookReader, PlanPractice, ReadLogbook,
  ReadPractice, RecordCompletion, RecordStation, ReturnLogbookEntry, StartRequirement, SubmitLogbookEntry, SubmitRequirement, WriteLogbookEntry,
]; // prettier-ignore

const kept = [
  AdmitToExam, AnnounceSitting, CallOffSitting, CheckInCandidate, CohortsStore, CompletionsStore, DecideSupervision, DecideTraineeAccommodation, DeleteNote, DemandAssessor, DemandLogbookContent,
  DiscardLogbookEntry, EditLogbookEntry, EnrolmentsStore, ExamInvigilatorsStore, ExamSittingsStore, ExamSupervisionStore, ImpartialityStore, KeepStationPhoto, LearningHoldingsStore, ListCohorts, ListLogbookQueue,
  ListMyEnrolments, ListNotes, ListQueues, ListResults, LogbookEventsStore, LogbookStore, MoveLogbookEntry, NameInvigilator, NameLogbookSupervisor, NoteIncident, NotedLessons, NotesStore, OnAttemptScored,
  OnAppealMoved, OnLateResult, OnSittingMoved, OnTraineeEnrolled, OpenLogbook, OptionOrder, PracticeDeck, PracticeStore, ReadAccommodation, ReadPracticeAnswer, ReadProgress, ReadSittings, ReadStation,
  ReviewAttempt, RuleOnTaking, SittingCodes, TakeOverExam, TellOfSitting, WithdrawLogbookEntry,
]; // prettier-ignore

@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, AcademiesModule, AssessmentModule, CurriculumModule],
  controllers: [
    AccommodationsController, AttemptsController, CohortsController, EnrolmentsController, LogbookController, LogbookMovesController, MyEnrolmentsController, NotesController,
    PracticeController, SittingsController, StationPhotosController,
  ],
  providers: [...shared, ...kept],
  exports: shared,
})
export class LearningModule {}
