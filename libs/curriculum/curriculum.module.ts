// What does curriculum consist of, and what may other libs use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcademiesModule } from '#libs/academies/academies.module.js';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { IdentityModule } from '#libs/identity/identity.module.js';
import { CONTENT_FOLDER, contentFolder } from './content-folder.js';
import { ClaimRetirementRow, ClaimRow, LearningModuleRow, LessonRow, ProgrammeRequirementRow, ProgrammeRow, ProgrammeVersionRow, SourceRow } from './curriculum.entity.js';
import { DropEdition } from './drop-edition.js';
import { DropEditionLesson } from './drop-edition-lesson.js';
import { EditionDesk } from './edition-desk.js';
import { EditionDraftRow, EditionLessonRow } from './edition.entity.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { EditionsController } from './editions.controller.js';
import { EditionsHoldingsStore } from './editions-holdings.store.js';
import { EditionsStore } from './editions.store.js';
import { ImportExchangedItems } from './import-exchanged-items.js';
import { ImportOwnItems } from './import-own-items.js';
import { ItemExchangeController } from './item-exchange.controller.js';
import { ItemReviewsController } from './item-reviews.controller.js';
import { LessonTexts } from './lesson-texts.js';
import { LessonsController } from './lessons.controller.js';
import { ListEditionClaims } from './list-edition-claims.js';
import { ListEditions } from './list-editions.js';
import { OwnItemChecks } from './own-item-checks.js';
import { PracticeMaterialReader } from './practice-material.reader.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesReader } from './programmes.reader.js';
import { ProgrammesStore } from './programmes.store.js';
import { PublishEdition } from './publish-edition.js';
import { PublishProgramme } from './publish-programme.js';
import { ReadEdition } from './read-edition.js';
import { ReadItemGround } from './read-item-ground.js';
import { ReadEditionLesson } from './read-edition-lesson.js';
import { ReadLesson } from './read-lesson.js';
import { RetireClaim } from './retire-claim.js';
import { RetirementsStore } from './retirements.store.js';
import { SearchLessons } from './search-lessons.js';
import { StartEdition } from './start-edition.js';
import { VersionSight } from './version-sight.js';
import { VersionsStore } from './versions.store.js';
import { WriteEditionLesson } from './write-edition-lesson.js';

const entities = [
  SourceRow, ClaimRetirementRow, ClaimRow, EditionDraftRow, EditionLessonRow, ProgrammeRow, ProgrammeVersionRow, LearningModuleRow, LessonRow, ProgrammeRequirementRow,
]; // prettier-ignore

const shared = [ImportExchangedItems, ImportOwnItems, PracticeMaterialReader, ProgrammesReader, PublishEdition, PublishProgramme, RetireClaim, StartEdition, WriteEditionLesson];

const kept = [
  DropEdition, DropEditionLesson, EditionDesk, EditionsHoldingsStore, EditionsStore, EditionVersionsStore, LessonTexts, ListEditionClaims, ListEditions, OwnItemChecks, ProgrammesStore, ReadItemGround,
  ReadEdition, ReadEditionLesson, ReadLesson, RetirementsStore, SearchLessons, VersionSight, VersionsStore,
]; // prettier-ignore

@Module({
  imports: [AcademiesModule, AssessmentModule, IdentityModule, TypeOrmModule.forFeature(entities)],
  controllers: [EditionsController, ItemExchangeController, ItemReviewsController, ProgrammesController, LessonsController],
  providers: [{ provide: CONTENT_FOLDER, useValue: contentFolder }, ...shared, ...kept],
  exports: shared,
})
export class CurriculumModule {}
