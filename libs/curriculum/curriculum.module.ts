// What does curriculum consist of, and what may other libs use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentModule } from '#libs/assessment/assessment.module.js';
import { CONTENT_FOLDER, contentFolder } from './content-folder.js';
import { ClaimRetirementRow, ClaimRow, LearningModuleRow, LessonRow, ProgrammeRequirementRow, ProgrammeRow, ProgrammeVersionRow, SourceRow } from './curriculum.entity.js';
import { ImportOwnItems } from './import-own-items.js';
import { LessonsController } from './lessons.controller.js';
import { PracticeMaterialReader } from './practice-material.reader.js';
import { ProgrammesController } from './programmes.controller.js';
import { ProgrammesReader } from './programmes.reader.js';
import { ProgrammesStore } from './programmes.store.js';
import { PublishProgramme } from './publish-programme.js';
import { ReadLesson } from './read-lesson.js';
import { RetireClaim } from './retire-claim.js';
import { RetirementsStore } from './retirements.store.js';
import { SearchLessons } from './search-lessons.js';
import { VersionsStore } from './versions.store.js';

const entities = [SourceRow, ClaimRetirementRow, ClaimRow, ProgrammeRow, ProgrammeVersionRow, LearningModuleRow, LessonRow, ProgrammeRequirementRow];

@Module({
  imports: [AssessmentModule, TypeOrmModule.forFeature(entities)],
  controllers: [ProgrammesController, LessonsController],
  providers: [{ provide: CONTENT_FOLDER, useValue: contentFolder }, ImportOwnItems, PracticeMaterialReader, ProgrammesReader, ProgrammesStore, PublishProgramme, ReadLesson, RetireClaim, RetirementsStore, SearchLessons, VersionsStore],
  exports: [ImportOwnItems, PracticeMaterialReader, ProgrammesReader, PublishProgramme, RetireClaim],
})
export class CurriculumModule {}
