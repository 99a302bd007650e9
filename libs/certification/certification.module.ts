// What does certification consist of, and what may other libs use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcademiesModule } from '#libs/academies/academies.module.js';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { CurriculumModule } from '#libs/curriculum/curriculum.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { LearningModule } from '#libs/learning/learning.module.js';
import { LedgerModule } from '#libs/ledger/ledger.module.js';
import { BatchesController } from './batches.controller.js';
import { BatchesStore } from './batches.store.js';
import { CertificateEvent, CertificateEventSalt } from './certificate-event.entity.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import { CertificatePaper } from './certificate-paper.entity.js';
import { CertificateViews } from './certificate-views.js';
import { Certificate, CertificatePerson } from './certificate.entity.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesReader } from './certificates.reader.js';
import { CertificatesStore } from './certificates.store.js';
import { CertificationHoldingsStore } from './certification-holdings.store.js';
import { ChangeCertificate } from './change-certificate.js';
import { CheckName } from './check-name.js';
import { CollectReceipts } from './collect-receipts.js';
import { ConfirmName } from './confirm-name.js';
import { CorrectCertificate } from './correct-certificate.js';
import { Credential, StatusListVersion } from './credential.entity.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsStore } from './credentials.store.js';
import { DidsController } from './dids.controller.js';
import { DidsReader } from './dids.reader.js';
import { Decision, IndependenceException } from './decision.entity.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsStore } from './decisions.store.js';
import { EnterBatchRow } from './enter-batch-row.js';
import { EnterCertificate } from './enter-certificate.js';
import { EraseCertificates } from './erase-certificates.js';
import { ExpiryReminder } from './expiry-reminder.entity.js';
import { ExpiryRemindersStore } from './expiry-reminders.store.js';
import { FollowCertificate } from './follow-certificate.js';
import { GatherDossier } from './gather-dossier.js';
import { ImposeConditions } from './impose-conditions.js';
import { IssueCertificate } from './issue-certificate.js';
import { IssueEach } from './issue-each.js';
import { IssueTogether } from './issue-together.js';
import { IssuingBatch, IssuingBatchRow } from './issuing-batch.entity.js';
import { KeyVault } from './key-vault.js';
import { ListCertificates } from './list-certificates.js';
import { ListDecisions } from './list-decisions.js';
import { NameCheck, NameConfirmation } from './name-check.entity.js';
import { NamesController } from './names.controller.js';
import { NamesStore } from './names.store.js';
import { NoteFailedTry } from './note-failed-try.js';
import { OnAcademyReminded } from './on-academy-reminded.js';
import { OnAcademyStateChanged } from './on-academy-state-changed.js';
import { OnBatchSubmitted } from './on-batch-submitted.js';
import { OnCertificateChanged } from './on-certificate-changed.js';
import { OnCertificateEnded } from './on-certificate-ended.js';
import { OnCertificateExpiring } from './on-certificate-expiring.js';
import { OnCertificateIssued } from './on-certificate-issued.js';
import { OnCertificateSuperseded } from './on-certificate-superseded.js';
import { OnCertificateSuspended } from './on-certificate-suspended.js';
import { OnConditionsImposed } from './on-conditions-imposed.js';
import { OnCredentialDue } from './on-credential-due.js';
import { OnNameAwaited } from './on-name-awaited.js';
import { OnSequenced } from './on-sequenced.js';
import { OpenConcerns } from './open-concerns.js';
import { PapersStore } from './papers.store.js';
import { PrintCertificate } from './print-certificate.js';
import { ProvideKey } from './provide-key.js';
import { PublishStatusList } from './publish-status-list.js';
import { PublicRegisterRow } from './public-register.entity.js';
import { PublicRegisterStore } from './public-register.store.js';
import { ReadBatch } from './read-batch.js';
import { ReadCertification } from './read-certification.js';
import { ReadCredential } from './read-credential.js';
import { ReadDecision } from './read-decision.js';
import { ReadReceipt } from './read-receipt.js';
import { ReadStatusList } from './read-status-list.js';
import { RecordEvent } from './record-event.js';
import { RecoverEntries } from './recover-entries.js';
import { RecoveredEvent } from './recovered-event.entity.js';
import { RecoveredEventsStore } from './recovered-events.store.js';
import { RemindOfExpiry } from './remind-of-expiry.js';
import { RecordException } from './record-exception.js';
import { RegisterChanges } from './register-changes.js';
import { RegisterCertificatesController } from './register-certificates.controller.js';
import { ReinstateCertificate } from './reinstate-certificate.js';
import { RotateKey } from './rotate-key.js';
import { SignCredential } from './sign-credential.js';
import { SigningKey } from './signing-key.entity.js';
import { SigningKeysStore } from './signing-keys.store.js';
import { StatusListsController } from './status-lists.controller.js';
import { StatusListsStore } from './status-lists.store.js';
import { StrikeOffCertificate } from './strike-off-certificate.js';
import { SubmitBatch } from './submit-batch.js';
import { SurrenderCertificate } from './surrender-certificate.js';
import { SuspendCertificate } from './suspend-certificate.js';
import { WorkThroughBatches } from './work-through-batches.js';
import { WriteToHolder } from './write-to-holder.js';

const entities = [
  Certificate, CertificateEvent, CertificateEventSalt, CertificatePaper, CertificatePerson, Credential, Decision, ExpiryReminder,
  IndependenceException, IssuingBatch, IssuingBatchRow, NameCheck, NameConfirmation, PublicRegisterRow, RecoveredEvent, SigningKey,
  StatusListVersion,
]; // prettier-ignore

const shared = [
  CertificatesReader, CheckName, ConfirmName, CorrectCertificate, ImposeConditions, IssueCertificate, OpenConcerns, PublishStatusList,
  RecordException, RecoverEntries, RegisterChanges, ReinstateCertificate, RemindOfExpiry, RotateKey, StrikeOffCertificate, SurrenderCertificate, SuspendCertificate,
]; // prettier-ignore

const kept = [
  BatchesStore, CertificateEventsStore, CertificateViews, CertificatesStore, CertificationHoldingsStore, ChangeCertificate, CollectReceipts,
  CredentialsStore, DecisionsStore, DidsReader, EnterBatchRow, EnterCertificate, EraseCertificates, ExpiryRemindersStore, FollowCertificate,
  GatherDossier, IssueEach, IssueTogether, KeyVault, ListCertificates, ListDecisions, NamesStore, NoteFailedTry, OnAcademyReminded, OnAcademyStateChanged, OnBatchSubmitted,
  OnCertificateChanged, OnCertificateEnded, OnCertificateExpiring, OnCertificateIssued, OnCertificateSuperseded, OnCertificateSuspended,
  OnConditionsImposed, OnCredentialDue, OnNameAwaited, OnSequenced, PapersStore, PrintCertificate, ProvideKey, PublicRegisterStore, ReadBatch,
  ReadCertification, ReadCredential, ReadDecision, ReadReceipt, ReadStatusList, RecordEvent, RecoveredEventsStore, SignCredential, SigningKeysStore, StatusListsStore,
  SubmitBatch, WorkThroughBatches, WriteToHolder,
]; // prettier-ignore

@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, AcademiesModule, AssessmentModule, CurriculumModule, LearningModule, LedgerModule],
  controllers: [
    NamesController, DecisionsController, BatchesController, CertificatesController, CredentialsController, DidsController, RegisterCertificatesController, StatusListsController,
  ], // prettier-ignore
  providers: [...shared, ...kept],
  exports: shared,
})
export class CertificationModule {}
