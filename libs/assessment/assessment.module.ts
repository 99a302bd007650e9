// What does assessment consist of, and what may other libs use of it?
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { LedgerModule } from '#libs/ledger/ledger.module.js';
import { Jobs } from '#libs/platform/jobs.js';
import { AccommodationRow, AttemptBreakRow } from './accommodation.entity.js';
import { AccommodationsReader } from './accommodations.reader.js';
import { AccommodationsStore } from './accommodations.store.js';
import { AssessmentHoldingsStore } from './assessment-holdings.store.js';
import { AttemptTimesStore } from './attempt-times.store.js';
import { AttemptResultRow, AttemptRow, RefusedResponseRow, ResponseRow } from './attempt.entity.js';
import { AttemptsReader } from './attempts.reader.js';
import { AttemptsStore } from './attempts.store.js';
import { BankStore } from './bank.store.js';
import { BlueprintsReader } from './blueprints.reader.js';
import { BlueprintsStore } from './blueprints.store.js';
import { BreaksStore } from './breaks.store.js';
import { CloseByClock } from './close-by-clock.js';
import { CloseOverdue } from './close-overdue.js';
import { DecideAccommodation } from './decide-accommodation.js';
import { DrawForm } from './draw-form.js';
import { EndBreak } from './end-break.js';
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
import { KeepPhoto } from './keep-photo.js';
import { MarkAttempt } from './mark-attempt.js';
import { MoveDeadline } from './move-deadline.js';
import { PracticeItemsReader } from './practice-items.reader.js';
import { PracticeItemsStore } from './practice-items.store.js';
import { PrintExamReport } from './print-exam-report.js';
import { QuarantineItems } from './quarantine-items.js';
import { ReadExamStatistics } from './read-exam-statistics.js';
import { ResponsesStore } from './responses.store.js';
import { ReviewItem } from './review-item.js';
import { ReadStationAgreement } from './read-station-agreement.js';
import { RuleOnStation } from './rule-on-station.js';
import { SaveResponse } from './save-response.js';
import { Seeds } from './seeds.js';
import { SignStation } from './sign-station.js';
import { SittingsStore } from './sittings.store.js';
import { StartAttempt } from './start-attempt.js';
import { StationAgreementController } from './station-agreement.controller.js';
import { StationPairsStore } from './station-pairs.store.js';
import { StationPairRow, StationRecordRow, StationRow, StationRulingRow } from './station.entity.js';
import { StationPhotoRow } from './station-photo.entity.js';
import { StationPhotosStore } from './station-photos.store.js';
import { StationsReader } from './stations.reader.js';
import { StationsStore } from './stations.store.js';
import { SubmitAttempt } from './submit-attempt.js';
import { TakeBreak } from './take-break.js';

const entities = [
  AccommodationRow, AttemptBreakRow, AttemptResultRow, AttemptRow, BlueprintRow, FormRow, ItemKeyRow, ItemReviewRow, ItemRow, ItemVersionRow, RefusedResponseRow, ResponseRow, StationPairRow, StationPhotoRow, StationRecordRow,
  StationRow, StationRulingRow,
];
const inside = [
  AccommodationsStore, AssessmentHoldingsStore, AttemptTimesStore, AttemptsStore, BankStore, BlueprintsStore, BreaksStore, CloseByClock, DrawForm, FormsStore, GatherExamData, ItemKeysStore,
  ItemReviewsStore, ItemVault, MarkAttempt, MoveDeadline, PracticeItemsStore, PrintExamReport, ReadExamStatistics, ReadStationAgreement, ResponsesStore, ReviewItem, Seeds, SittingsStore, StationPairsStore, StationPhotosStore, StationsStore,
];
const offered = [
  AccommodationsReader, AttemptsReader, BlueprintsReader, CloseOverdue, DecideAccommodation, EndBreak, ImportBlueprint, ImportItems, ImportStations, KeepPhoto, PracticeItemsReader, QuarantineItems, RuleOnStation, SaveResponse,
  SignStation, StartAttempt, StationsReader, SubmitAttempt, TakeBreak,
];

@Module({ imports: [IdentityModule, LedgerModule, TypeOrmModule.forFeature(entities)], controllers: [ExamStatisticsController, StationAgreementController], providers: [...inside, ...offered], exports: offered })
export class AssessmentModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly closeOverdue: CloseOverdue,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('close-overdue-attempts', '* * * * *', async () => void (await this.closeOverdue.run()));
  }
}
