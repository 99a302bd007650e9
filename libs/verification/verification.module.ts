// What does the public check consist of?
import { Module } from '@nestjs/common';
import { ConductModule } from '#libs/conduct/conduct.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { CheckCertificate } from './check-certificate.js';
import { CheckRoutes } from './check-routes.js';
import { ConcernReportsController } from './concern-reports.controller.js';
import { LastKnownAnswers } from './last-known.js';
import { Misses } from './misses.js';
import { PublicPages } from './public-pages.js';
import { RegisterStore } from './register.store.js';

@Module({
  imports: [ConductModule, IdentityModule],
  controllers: [ConcernReportsController],
  providers: [CheckCertificate, CheckRoutes, LastKnownAnswers, Misses, PublicPages, RegisterStore],
})
export class VerificationModule {}
