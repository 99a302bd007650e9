// What does a programme's content consist of, once it has been read and found sound?
import type { BlueprintSource } from '#libs/assessment/core/blueprint.js';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import type { StationSource } from '#libs/assessment/core/station.js';
import type { Localised } from '#libs/kernel/locale.js';
import type { Claim } from './claim.js';
import type { Source } from './source.js';

export interface Term {
  readonly term: string;
  readonly meaning: string;
}

export interface LessonContent {
  readonly code: string;
  readonly minutes: number;
  /** Ids of the claims it cites, in order of first mention, and of those that its figures show. */
  readonly claims: readonly string[];
  /** Ids of the sources on which those rest. */
  readonly sources: readonly string[];
  readonly title: Localised;
  readonly objectives: Localised<readonly string[]>;
  readonly terms: Localised<readonly Term[]>;
  /** Markdown with container directives, citations of claims `[C1.08, C1.20]`, figures `::figure{#scalp-section}` and headings that carry `{#id}`. */
  readonly body: Localised;
}

export interface PlannedLesson {
  readonly code: string;
  readonly title: Localised;
}

export interface ModuleContent {
  readonly number: number;
  readonly code: string;
  readonly title: Localised;
  readonly outcomes: Localised<readonly string[]>;
  readonly body: Localised;
  /** Every lesson that the module is to have, written or not. */
  readonly plannedLessons: readonly PlannedLesson[];
  readonly lessons: readonly LessonContent[];
}

export interface Hours {
  readonly guided: number;
  readonly practice: number;
}

export interface ProgrammeContent {
  readonly code: string;
  readonly version: string;
  readonly title: Localised;
  readonly summary: Localised;
  /** What the certificate says that its holder has shown. */
  readonly scope: Localised;
  readonly body: Localised;
  readonly hours: Hours;
  readonly modules: readonly ModuleContent[];
  readonly practice: readonly ItemSource[];
  readonly secure: readonly ItemSource[];
  readonly stations: readonly StationSource[];
  readonly blueprint: BlueprintSource;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
}

/** Items, stations and blueprints name a learning module by its domain: module 4 is `M4`. */
export const domainOf = (moduleNumber: number): string => `M${moduleNumber}`;
