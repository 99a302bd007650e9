// What does assessment consist of, and what may other libs use of it?
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '#libs/platform/jobs.js';
import { AssessmentHoldingsStore } from './assessment-holdings.store.js';
import { AttemptResultRow, AttemptRow, ResponseRow } from './attempt.entity.js';
import { AttemptsReader } from './attempts.reader.js';
import { AttemptsStore } from './attempts.store.js';
import { BankStore } from './bank.store.js';
import { BlueprintsReader } from './blueprints.reader.js';
import { BlueprintsStore } from './blueprints.store.js';
import { CloseByClock } from './close-by-clock.js';
import { CloseOverdue } from './close-overdue.js';
import { DrawForm } from './draw-form.js';
import { ExamStatisticsController } from './exam-statistics.controller.js';
import { BlueprintRow, FormRow } from './form.entity.js';
import { FormsStore } from './forms.store.js';
import { GatherExamData } from './gather-exam-data.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { ImportStations } from './import-stations.js';
import { ItemKeysStore } from './item-keys.store.js';
import { ItemReviewRow } from './item-review.entity.js';
import { ItemReviewsStore } from './item-reviews.store.js';
import { ItemVault } from './item-vault.js';
import { ItemKeyRow, ItemRow, ItemVersionRow } from './item.entity.js';
import { MarkAttempt } from './mark-attempt.js';
import { PracticeItemsReader } from './practice-items.reader.js';
import { PracticeItemsStore } from './practice-items.store.js';
import { PrintExamReport } from './print-exam-report.js';
import { QuarantineItems } from './quarantine-items.js';
import { ReadExamStatistics } from './read-exam-statistics.js';
import { ResponsesStore } from './responses.store.js';
import { ReviewItem } from './review-item.js';
import { SaveResponse } from './save-response.js';
import { Seeds } from './seeds.js';
import { SignStation } from './sign-station.js';
import { SittingsStore } from './sittings.store.js';
import { StartAttempt } from './start-attempt.js';
import { StationRecordRow, StationRow } from './station.entity.js';
import { StationsReader } from './stations.reader.js';
import { StationsStore } from './stations.store.js';
import { SubmitAttempt } from './submit-attempt.js';

const entities = [ItemRow, ItemVersionRow, ItemKeyRow, BlueprintRow, FormRow, AttemptRow, ResponseRow, AttemptResultRow, StationRow, StationRecordRow, ItemReviewRow];
const inside = [
  AssessmentHoldingsStore, AttemptsStore, BankStore, BlueprintsStore, CloseByClock, DrawForm, FormsStore, GatherExamData, ItemKeysStore, ItemReviewsStore, ItemVault, MarkAttempt, PracticeItemsStore, PrintExamReport, ReadExamStatistics,
  ResponsesStore, ReviewItem, Seeds, SittingsStore, StationsStore,
];
const offered = [
  AttemptsReader, BlueprintsReader, CloseOverdue, ImportBlueprint, ImportItems, ImportStations, PracticeItemsReader, QuarantineItems, SaveResponse, SignStation, StartAttempt, StationsReader, SubmitAttempt,
];

@Module({ imports: [TypeOrmModule.forFeature(entities)], controllers: [ExamStatisticsController], providers: [...inside, ...offered], exports: offered })
export class AssessmentModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly closeOverdue: CloseOverdue,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('close-overdue-attempts', '* * * * *', async () => void (await this.closeOverdue.run()));
  }
}
