// What does assessment consist of, and what may other libs use of it?
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { LedgerModule } from '#libs/ledger/ledger.module.js';
import { Jobs } from '#libs/platform/jobs.js';
import { AccommodationRow, AttemptBreakRow } from './accommodation.entity.js';
import { AccommodationsReader } from './accommodations.reader.js';
import { AccommodationsStore } from './accommodations.store.js';
import { AppealsController } from './appeals.controller.js';
import { AppealsReader } from './appeals.reader.js';
import { AppealsStore } from './appeals.store.js';
import { AnswerPhotoRow } from './answer-photo.entity.js';
import { AnswerPhotosController } from './answer-photos.controller.js';
import { AnswerPhotosStore } from './answer-photos.store.js';
import { ApproveProposal } from './approve-proposal.js';
import { AskAppeal } from './ask-appeal.js';
import { AssessmentHoldingsStore } from './assessment-holdings.store.js';
import { AttemptContactRow, AttemptHoldRow, AttemptPledgeRow } from './attempt-hold.entity.js';
import { AttemptPledgesStore } from './attempt-pledges.store.js';
import { AttemptRecordController } from './attempt-record.controller.js';
import { AppealDecisionRow, AppealRow, AttemptReplayRow, AttemptSealRow } from './attempt-seal.entity.js';
import { AttemptSealsStore } from './attempt-seals.store.js';
import { AttemptTimelineStore } from './attempt-timeline.store.js';
import { AttemptTimesStore } from './attempt-times.store.js';
import { AttemptResultRow, AttemptRow, RefusedResponseRow, ResponseRow } from './attempt.entity.js';
import { AttemptsReader } from './attempts.reader.js';
import { AttemptsStore } from './attempts.store.js';
import { BankStore } from './bank.store.js';
import { BankedCodesReader } from './banked-codes.reader.js';
import { BlueprintsReader } from './blueprints.reader.js';
import { BlueprintsStore } from './blueprints.store.js';
import { BreaksStore } from './breaks.store.js';
import { CheckSeals } from './check-seals.js';
import { CloseByClock } from './close-by-clock.js';
import { CloseOverdue } from './close-overdue.js';
import { DecideAccommodation } from './decide-accommodation.js';
import { DecideAppeal } from './decide-appeal.js';
import { DeclareEnemies } from './declare-enemies.js';
import { DemandNoOpenExam } from './demand-no-open-exam.js';
import { DrawForm } from './draw-form.js';
import { DrawablesStore } from './drawables.store.js';
import { DrawingPoolsStore } from './drawing-pools.store.js';
import { BankChangeRow, DrawingPoolRow, ItemEnemyRow } from './drawing.entity.js';
import { EmptyWaitingPhotos } from './empty-waiting-photos.js';
import { EndBreak } from './end-break.js';
import { EndRescoring } from './end-rescoring.js';
import { ExamStandardsController } from './exam-standards.controller.js';
import { ExamStatisticsController } from './exam-statistics.controller.js';
import { ExchangeStore } from './exchange.store.js';
import { ExportItems } from './export-items.js';
import { BlueprintRow, FormRow } from './form.entity.js';
import { FormsStore } from './forms.store.js';
import { FreezeStandard } from './freeze-standard.js';
import { GatherExamData } from './gather-exam-data.js';
import { HandInProposal } from './hand-in-proposal.js';
import { HandMarkRow, HandOutcomeRow, HandTaskOriginRow, HandTaskRow } from './hand-marking.entity.js';
import { HandMarksStore } from './hand-marks.store.js';
import { HandTasksStore } from './hand-tasks.store.js';
import { HearAppeal } from './hear-appeal.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { ImportStations } from './import-stations.js';
import { ItemBankController } from './item-bank.controller.js';
import { ItemBankStore } from './item-bank.store.js';
import { ItemEnemiesStore } from './item-enemies.store.js';
import { ItemExportController } from './item-export.controller.js';
import { ItemKeysStore } from './item-keys.store.js';
import { ItemMarkingsStore } from './item-markings.store.js';
import { ItemCommentRow, ItemProposalEventRow, ItemProposalRow, ItemTagEventRow } from './item-proposal.entity.js';
import { ItemProposalsController } from './item-proposals.controller.js';
import { ItemProposalsStore } from './item-proposals.store.js';
import { ItemRemarksStore } from './item-remarks.store.js';
import { ItemReviewRow } from './item-review.entity.js';
import { ItemReviewsStore } from './item-reviews.store.js';
import { ItemVault } from './item-vault.js';
import { ItemKeyRow, ItemRow, ItemVersionRow } from './item.entity.js';
import { JudgeItems } from './judge-items.js';
import { KeepAnswerPhoto } from './keep-answer-photo.js';
import { KeepPhoto } from './keep-photo.js';
import { LeadPanel } from './lead-panel.js';
import { MarkAttempt } from './mark-attempt.js';
import { MarkingController } from './marking.controller.js';
import { MoveDeadline } from './move-deadline.js';
import { OnAnswerSettled } from './on-answer-settled.js';
import { OnJudgeInvited } from './on-judge-invited.js';
import { PassMarksController } from './pass-marks.controller.js';
import { PracticeItemsReader } from './practice-items.reader.js';
import { PracticeItemsStore } from './practice-items.store.js';
import { PreviewForm } from './preview-form.js';
import { PrintExamReport } from './print-exam-report.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposeItems } from './propose-items.js';
import { ProposeRescoring } from './propose-rescoring.js';
import { QuarantineItems } from './quarantine-items.js';
import { ReadAnswerPhoto } from './read-answer-photo.js';
import { ReadAttemptReceipt } from './read-attempt-receipt.js';
import { ReadAttemptRecord } from './read-attempt-record.js';
import { ReadExamStatistics } from './read-exam-statistics.js';
import { ReadExchange } from './read-exchange.js';
import { ReadItemBank } from './read-item-bank.js';
import { ReadMarking } from './read-marking.js';
import { ReadPanel } from './read-panel.js';
import { ReadRescorings } from './read-rescorings.js';
import { ReadStationAgreement } from './read-station-agreement.js';
import { RebuildForm } from './rebuild-form.js';
import { ReckonRescoring } from './reckon-rescoring.js';
import { RemarkItem } from './remark-item.js';
import { ItemMarkingRow, RescoringEndRow, RescoringRow } from './rescoring.entity.js';
import { RescoringsController } from './rescorings.controller.js';
import { RescoringsStore } from './rescorings.store.js';
import { ResponsesStore } from './responses.store.js';
import { ReturnProposal } from './return-proposal.js';
import { ReviewItem } from './review-item.js';
import { RuleOnStation } from './rule-on-station.js';
import { SampleForm } from './sample-form.js';
import { SatAttemptsReader } from './sat-attempts.reader.js';
import { SaveResponse } from './save-response.js';
import { SealAttempt } from './seal-attempt.js';
import { Seeds } from './seeds.js';
import { SignMark } from './sign-mark.js';
import { SignStation } from './sign-station.js';
import { SittingsStore } from './sittings.store.js';
import { StandardHandInRow, StandardJudgeRow, StandardRatingRow, StandardRemarkRow, StandardStepRow } from './standard-judging.entity.js';
import { StandardPanelsController } from './standard-panels.controller.js';
import { StandardPanelsStore } from './standard-panels.store.js';
import { StandardPanelRow, StandardRow } from './standard.entity.js';
import { StandardsStore } from './standards.store.js';
import { StartAttempt } from './start-attempt.js';
import { StationAgreementController } from './station-agreement.controller.js';
import { StationPairsStore } from './station-pairs.store.js';
import { StationPhotoRow } from './station-photo.entity.js';
import { StationPhotosStore } from './station-photos.store.js';
import { StationPairRow, StationRecordRow, StationRow, StationRulingRow } from './station.entity.js';
import { StationsReader } from './stations.reader.js';
import { StationsStore } from './stations.store.js';
import { SubmitAttempt } from './submit-attempt.js';
import { TakeBreak } from './take-break.js';
import { TakeOverAttempt } from './take-over-attempt.js';
import { WriteProposal } from './write-proposal.js';

const entities = [
  AppealDecisionRow, AppealRow, AttemptReplayRow, AttemptSealRow,
  AnswerPhotoRow,
  AccommodationRow, AttemptBreakRow, AttemptContactRow, AttemptHoldRow, AttemptPledgeRow, AttemptResultRow, AttemptRow, BankChangeRow, BlueprintRow, DrawingPoolRow, FormRow, ItemCommentRow, ItemEnemyRow,
  ItemKeyRow, ItemMarkingRow, ItemProposalEventRow, ItemProposalRow, ItemReviewRow, ItemRow, ItemTagEventRow, ItemVersionRow, RefusedResponseRow, RescoringEndRow, RescoringRow, ResponseRow,
  StandardHandInRow, StandardJudgeRow, StandardPanelRow, StandardRatingRow, StandardRemarkRow, StandardRow, StandardStepRow, StationPairRow, StationPhotoRow, StationRecordRow, StationRow,
  StationRulingRow, HandMarkRow, HandOutcomeRow, HandTaskOriginRow, HandTaskRow,
];
const inside = [
  AnswerPhotosStore, KeepAnswerPhoto, ReadAnswerPhoto,
  AppealsStore, AskAppeal, AttemptSealsStore, AttemptTimelineStore, DecideAppeal, HearAppeal, ReadAttemptReceipt, ReadAttemptRecord, SealAttempt,
  AccommodationsStore, AssessmentHoldingsStore, AttemptPledgesStore, AttemptTimesStore, AttemptsStore, BankStore, BlueprintsStore, BreaksStore, CloseByClock, DrawForm, DrawablesStore, DrawingPoolsStore,
  EndRescoring, ExchangeStore, FormsStore, FreezeStandard, GatherExamData, ItemBankStore, ItemEnemiesStore, ItemKeysStore, ItemMarkingsStore, ItemProposalsStore, ItemRemarksStore,
  ItemReviewsStore, ItemVault, JudgeItems, LeadPanel, MarkAttempt, MoveDeadline, PracticeItemsStore, PreviewForm, PrintExamReport, ProposalDesk, ProposeRescoring, ReadExamStatistics,
  ReadPanel, ReadRescorings, ReadStationAgreement, ReckonRescoring, RemarkItem, RescoringsStore, ResponsesStore, ReturnProposal, ReviewItem, SampleForm, Seeds, SittingsStore,
  StandardPanelsStore, StandardsStore, StationPairsStore, StationPhotosStore, StationsStore, WriteProposal, HandMarksStore, HandTasksStore, OnAnswerSettled, OnJudgeInvited, ReadMarking, SignMark,
];
const offered = [
  AppealsReader, CheckSeals, EmptyWaitingPhotos,
  AccommodationsReader, ApproveProposal, AttemptsReader, BankedCodesReader, BlueprintsReader, CloseOverdue, DecideAccommodation, DeclareEnemies, DemandNoOpenExam, EndBreak, ExportItems,
  HandInProposal, ImportBlueprint, ImportItems, ImportStations, KeepPhoto, PracticeItemsReader, ProposeItems, QuarantineItems, ReadExchange, ReadItemBank, RebuildForm, RuleOnStation,
  SatAttemptsReader, SaveResponse, SignStation, StartAttempt, StationsReader, SubmitAttempt, TakeBreak, TakeOverAttempt,
];
const controllers = [
  AnswerPhotosController,
  AppealsController, AttemptRecordController,
  ExamStandardsController, ExamStatisticsController, ItemBankController, ItemExportController, ItemProposalsController, PassMarksController, RescoringsController, StandardPanelsController,
  StationAgreementController, MarkingController,
];

@Module({ imports: [IdentityModule, LedgerModule, TypeOrmModule.forFeature(entities)], controllers, providers: [...inside, ...offered], exports: offered })
export class AssessmentModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly closeOverdue: CloseOverdue,
    private readonly emptyPhotos: EmptyWaitingPhotos,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('close-overdue-attempts', '* * * * *', async () => void (await this.closeOverdue.run()));
    this.jobs.schedule('empty-waiting-photos', '40 3 * * *', async () => void (await this.emptyPhotos.run()));
  }
}
