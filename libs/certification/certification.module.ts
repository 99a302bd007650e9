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
import { Decision, IndependenceException } from './decision.entity.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsStore } from './decisions.store.js';
import { GatherDossier } from './gather-dossier.js';
import { IssueCertificate } from './issue-certificate.js';
import { ListCertificates } from './list-certificates.js';
import { ListDecisions } from './list-decisions.js';
import { NameCheck, NameConfirmation } from './name-check.entity.js';
import { NamesController } from './names.controller.js';
import { NamesStore } from './names.store.js';
import { OnAcademyStateChanged } from './on-academy-state-changed.js';
import { OnCertificateIssued } from './on-certificate-issued.js';
import { OnCertificateSuspended } from './on-certificate-suspended.js';
import { OnRequirementsMet } from './on-requirements-met.js';
import { OnSequenced } from './on-sequenced.js';
import { PrintCertificate } from './print-certificate.js';
import { PublicRegisterRow } from './public-register.entity.js';
import { PublicRegisterStore } from './public-register.store.js';
import { ReadCertification } from './read-certification.js';
import { ReadDecision } from './read-decision.js';
import { ReadReceipt } from './read-receipt.js';
import { RecordEvent } from './record-event.js';
import { RecordException } from './record-exception.js';
import { RegisterChanges } from './register-changes.js';
import { RegisterCertificatesController } from './register-certificates.controller.js';
import { ReinstateCertificate } from './reinstate-certificate.js';
import { SuspendCertificate } from './suspend-certificate.js';
import { WriteToHolder } from './write-to-holder.js';

const entities = [Certificate, CertificateEvent, CertificateEventSalt, CertificatePerson, Decision, IndependenceException, NameCheck, NameConfirmation, PublicRegisterRow];

const shared = [CertificatesReader, CheckName, ConfirmName, IssueCertificate, RecordException, RegisterChanges, ReinstateCertificate, SuspendCertificate];

const kept = [
  CertificateEventsStore, CertificateViews, CertificatesStore, ChangeCertificate, DecisionsStore, GatherDossier, ListCertificates, ListDecisions, NamesStore,
  OnAcademyStateChanged, OnCertificateIssued, OnCertificateSuspended, OnRequirementsMet, OnSequenced, PrintCertificate, PublicRegisterStore, ReadCertification,
  ReadDecision, ReadReceipt, RecordEvent, WriteToHolder,
]; // prettier-ignore

@Module({
  imports: [TypeOrmModule.forFeature(entities), IdentityModule, AcademiesModule, AssessmentModule, CurriculumModule, LearningModule, LedgerModule],
  controllers: [NamesController, DecisionsController, CertificatesController, RegisterCertificatesController],
  providers: [...shared, ...kept],
  exports: shared,
})
export class CertificationModule {}
