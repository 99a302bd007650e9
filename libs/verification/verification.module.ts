// What does the public check consist of?
import { Module } from '@nestjs/common';
import { CertificationModule } from '#libs/certification/certification.module.js';
import { ConductModule } from '#libs/conduct/conduct.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { LedgerModule } from '#libs/ledger/ledger.module.js';
import { CheckCertificate } from './check-certificate.js';
import { CheckDatabase } from './check-database.js';
import { CheckRoutes } from './check-routes.js';
import { ConcernReportsController } from './concern-reports.controller.js';
import { LedgerEvidence } from './ledger-evidence.js';
import { MarkRoutes } from './mark-routes.js';
import { Misses } from './misses.js';
import { PublicPages } from './public-pages.js';
import { Register } from './register.js';
import { RegisterStore } from './register.store.js';
import { SnapshotFolder } from './snapshot-folder.js';
import { WriteSnapshot } from './write-snapshot.js';

@Module({
  imports: [CertificationModule, ConductModule, IdentityModule, LedgerModule],
  controllers: [ConcernReportsController],
  providers: [CheckCertificate, CheckDatabase, CheckRoutes, LedgerEvidence, MarkRoutes, Misses, PublicPages, Register, RegisterStore, SnapshotFolder, WriteSnapshot],
})
export class VerificationModule {}
