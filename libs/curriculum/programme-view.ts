// What does a reader see of a programme?
import { ApiProperty } from '@nestjs/swagger';
import type { BlueprintRules } from '#libs/assessment/core/blueprint.js';
import type { Station } from '#libs/assessment/core/station.js';
import type { Locale } from '#libs/kernel/locale.js';
import { ExamRulesView, examRulesView } from './exam-rules-view.js';
import type { LessonHead, ModuleOfVersion, ProgrammeFacts } from './programmes.store.js';

export class ProgrammeSummaryView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty({ example: 'smp-technician' }) readonly code: string;
  @ApiProperty({ example: '2026.1' }) readonly version: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly summary: string;
  @ApiProperty({ description: 'What the certificate says that its holder has shown.' }) readonly scope: string;
  @ApiProperty({ format: 'date-time' }) readonly publishedAt: string;
}

export class HoursView {
  @ApiProperty({ example: 100 }) readonly guided: number;
  @ApiProperty({ example: 40 }) readonly practice: number;
}

export class PlannedLessonView {
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null while it is not written.' }) readonly lessonId: string | null;
}

export class LessonHeadView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: '1.4' }) readonly code: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly minutes: number;
}

export class LearningModuleView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 1 }) readonly number: number;
  @ApiProperty({ example: 'skin-physiology' }) readonly code: string;
  @ApiProperty({ example: 'M1' }) readonly domain: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: [String] }) readonly outcomes: string[];
  @ApiProperty({ description: 'Markdown.' }) readonly body: string;
  @ApiProperty({ type: [PlannedLessonView] }) readonly plannedLessons: PlannedLessonView[];
  @ApiProperty({ type: [LessonHeadView] }) readonly lessons: LessonHeadView[];
  @ApiProperty({ description: 'Whether the module has a practice quiz.' }) readonly quiz: boolean;
}

export class StationHeadView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'ST-1' }) readonly code: string;
  @ApiProperty({ example: 'M1' }) readonly domain: string;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly minutes: number;
}

export class ProgrammeView extends ProgrammeSummaryView {
  @ApiProperty({ description: 'Markdown.' }) readonly body: string;
  @ApiProperty({ type: HoursView }) readonly hours: HoursView;
  @ApiProperty({ type: [LearningModuleView] }) readonly modules: LearningModuleView[];
  @ApiProperty({ type: ExamRulesView }) readonly exam: ExamRulesView;
  @ApiProperty({ type: [StationHeadView] }) readonly stations: StationHeadView[];
}

export const programmeSummaryView = (programme: ProgrammeFacts, locale: Locale): ProgrammeSummaryView => ({
  versionId: programme.versionId,
  code: programme.code,
  version: programme.version,
  title: programme.title[locale],
  summary: programme.summary[locale],
  scope: programme.scope[locale],
  publishedAt: programme.publishedAt.toISOString(),
});

const lessonHeadView = (lesson: LessonHead, locale: Locale): LessonHeadView => ({ id: lesson.id, code: lesson.code, title: lesson.title[locale], minutes: lesson.minutes });

const moduleView = (module: ModuleOfVersion, lessons: readonly LessonHead[], locale: Locale): LearningModuleView => ({
  id: module.id,
  number: module.number,
  code: module.code,
  domain: module.domain,
  title: module.title[locale],
  outcomes: [...module.outcomes[locale]],
  body: module.body[locale],
  plannedLessons: module.plannedLessons.map(({ code, title }) => ({ code, title: title[locale], lessonId: lessons.find((lesson) => lesson.code === code)?.id ?? null })),
  lessons: lessons.filter((lesson) => lesson.moduleId === module.id).map((lesson) => lessonHeadView(lesson, locale)),
  quiz: module.quizItems.length > 0,
});

export interface WholeProgramme {
  readonly programme: ProgrammeFacts;
  readonly modules: readonly ModuleOfVersion[];
  readonly lessons: readonly LessonHead[];
  readonly rules: BlueprintRules;
  readonly stations: readonly Station[];
}

export const programmeView = ({ programme, modules, lessons, rules, stations }: WholeProgramme, locale: Locale): ProgrammeView => ({
  ...programmeSummaryView(programme, locale),
  body: programme.body[locale],
  hours: { guided: programme.hours.guided, practice: programme.hours.practice },
  modules: modules.map((module) => moduleView(module, lessons, locale)),
  exam: examRulesView(rules, new Map(modules.map((module) => [module.domain, module.title[locale]]))),
  stations: stations.map(({ id, code, domain, title, minutes }) => ({ id, code, domain, title: title[locale], minutes })),
});
