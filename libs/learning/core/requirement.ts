// What can a programme ask of a trainee?
import type { Requirement as Asked, RequirementKind } from '#libs/curriculum/core/requirement.js';

export type { RequirementKind };

/** What progress needs to know of a requirement: `lesson:1.4`, `quiz:M1`, `exam`, `station:ST-1`. */
export type Requirement = Pick<Asked, 'requirement' | 'kind' | 'domain' | 'position'>;

/** What is met by an attempt. */
export const isSat = (kind: RequirementKind): boolean => kind === 'quiz' || kind === 'exam';

/** What may be done again for practice after it is met. */
export const isRepeatable = (kind: RequirementKind): boolean => kind === 'lesson' || kind === 'quiz';
