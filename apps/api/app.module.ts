// Which libs make up the application?
import { Module, type DynamicModule } from '@nestjs/common';
import { AcademiesModule } from '#libs/academies/academies.module.js';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { CertificationModule } from '#libs/certification/certification.module.js';
import { ConductModule } from '#libs/conduct/conduct.module.js';
import { CurriculumModule } from '#libs/curriculum/curriculum.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { LearningModule } from '#libs/learning/learning.module.js';
import type { Config } from '#libs/platform/config.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { VerificationModule } from '#libs/verification/verification.module.js';

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config), IdentityModule, AcademiesModule, AssessmentModule, CurriculumModule, LearningModule, CertificationModule, ConductModule, VerificationModule] };
  }
}
