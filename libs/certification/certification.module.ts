// What does certification consist of, and what may other libs use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcademiesModule } from '#libs/academies/academies.module.js';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { CurriculumModule } from '#libs/curriculum/curriculum.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { LearningModule } from '#libs/learning/learning.module.js';
import { LedgerModule } from '#libs/ledger/ledger.module.js';
import { CertificateEvent, CertificateEventSalt } from './certificate-event.entity.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import { CertificateViews } from './certificate-views.js';
import { Certificate, CertificatePerson } from './certificate.entity.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesReader } from './certificates.reader.js';
import { CertificatesStore } from './certificates.store.js';
import { ChangeCertificate } from './change-certificate.js';
import { CheckName } from './check-name.js';
import { ConfirmName } from './confirm-name.js';
import { Credential, StatusListVersion } from './credential.entity.js';
import { CredentialsController } from './credentials.controller.js';
import { CredentialsStore } from './credentials.store.js';
import { DidsController } from './dids.controller.js';
import { DidsReader } from './dids.reader.js';
import { Decision, IndependenceException } from './decision.entity.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsStore } from './decisions.store.js';
import { GatherDossier } from './gather-dossier.js';
import { IssueCertificate } from './issue-certificate.js';
import { KeyVault } from './key-vault.js';
import { ListCertificates } from './list-certificates.js';
import { ListDecisions } from './list-decisions.js';
import { NameCheck, NameConfirmation } from './name-check.entity.js';
import { NamesController } from './names.controller.js';
import { NamesStore } from './names.store.js';
import { OnAcademyStateChanged } from './on-academy-state-changed.js';
import { OnCertificateChanged } from './on-certificate-changed.js';
import { OnCertificateIssued } from './on-certificate-issued.js';
import { OnCertificateSuspended } from './on-certificate-suspended.js';
import { OnCredentialDue } from './on-credential-due.js';
import { OnRequirementsMet } from './on-requirements-met.js';
import { OnSequenced } from './on-sequenced.js';
import { PrintCertificate } from './print-certificate.js';
import { ProvideKey } from './provide-key.js';
import { PublishStatusList } from './publish-status-list.js';
import { PublicRegisterRow } from './public-register.entity.js';
import { PublicRegisterStore } from './public-register.store.js';
import { ReadCertification } from './read-certification.js';
import { ReadCredential } from './read-credential.js';
import { ReadDecision } from './read-decision.js';
import { ReadReceipt } from './read-receipt.js';
import { ReadStatusList } from './read-status-list.js';
import { RecordEvent } from './record-event.js';
import { RecordException } from './record-exception.js';
import { RegisterCertificatesController } from './register-certificates.controller.js';
import { ReinstateCertificate } from './reinstate-certificate.js';
import { RotateKey } from './rotate-key.js';
import { SignCredential } from './sign-credential.js';
import { SigningKey } from './signing-key.entity.js';
import { SigningKeysStore } from './signing-keys.store.js';
import { StatusListsController } from './status-lists.controller.js';
import { StatusListsStore } from './status-lists.store.js';
import { SuspendCertificate } from './suspend-certificate.js';
import { WriteToHolder } from './write-to-holder.js';

const entities = [Certificate, CertificateEvent, CertificateEventSalt, CertificatePerson, Credential, Decision, IndependenceException, NameCheck, NameConfirmation, PublicRegisterRow, SigningKey, StatusListVersion];

const shared = [CertificatesReader, CheckName, ConfirmName, IssueCertificate, PublishStatusList, RecordException, ReinstateCertificate, RotateKey, SuspendCertificate];

const kept = [
  CertificateEventsStore, CertificateViews, CertificatesStore, ChangeCertificate, CredentialsStore, DecisionsStore, DidsReader, GatherDossier, KeyVault, ListCertificates, ListDecisions, NamesStore,
  OnAcademyStateChanged, OnCertificateChanged, OnCertificateIssued, OnCertificateSuspended, OnCredentialDue, OnRequirementsMet, OnSequenced, PrintCertificate, ProvideKey, PublicRegisterStore, ReadCertification,
  ReadCredential, ReadDecision, ReadReceipt, ReadStatusList, RecordEvent, SignCredential, SigningKeysStore, StatusListsStore, WriteToHolder,
]; // prettier-ignore

@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, AcademiesModule, AssessmentModule, CurriculumModule, LearningModule, LedgerModule],
  controllers: [NamesController, DecisionsController, CertificatesController, CredentialsController, DidsController, RegisterCertificatesController, StatusListsController],
  providers: [...shared, ...kept],
  exports: shared,
})
export class CertificationModule {}
