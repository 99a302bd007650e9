// By what do people mark an answer, and how do two marks of it become one?
import type { Localised } from '#libs/kernel/locale.js';

/** One thing that is looked for. */
export interface Criterion {
  readonly id: string;
  readonly text: Localised;
  /** What an answer is like that gets so many points: the first says what gets none. */
  readonly levels: readonly Localised[];
}

export interface Rubric {
  readonly criteria: readonly Criterion[];
  /** By so many points two markers may differ: then their mean counts. */
  readonly tolerance: number;
  /** An answer that has all points. */
  readonly model: Localised;
}

/** More is not kept apart by somebody who reads fifty answers. */
export const mostCriteria = 6;
export const levelsOfCriterion = [2, 6] as const;
/** Characters that a text may have at most, and at least allow. */
export const limits = [50, 3000] as const;

export const mostOf = ({ levels }: Pick<Criterion, 'levels'>): number => levels.length - 1;
export const possibleBy = ({ criteria }: Pick<Rubric, 'criteria'>): number => criteria.reduce((sum, criterion) => sum + mostOf(criterion), 0);

/** In the rubric's order. */
export type CriterionPoints = readonly number[];

/** Whether each criterion has whole points that its levels know. */
export const fitsRubric = ({ criteria }: Pick<Rubric, 'criteria'>, points: CriterionPoints): boolean =>
  points.length === criteria.length && criteria.every((criterion, at) => Number.isInteger(points[at]) && points[at]! >= 0 && points[at]! <= mostOf(criterion));

export const totalOf = (points: CriterionPoints): number => points.reduce((sum, each) => sum + each, 0);

export type Settled = { readonly how: 'two' | 'third'; readonly points: number };

/**
 * What marks come to, in the order in which they were signed; null as long as another one is wanted. Two that differ by no more than the tolerance: their mean, exact to the half
 * point and not rounded. Two that differ by more: the third decides alone, whatever the two said.
 */
export function settledBy(totals: readonly number[], tolerance: number): Settled | null {
  const [first, second, third] = totals;
  if (first === undefined || second === undefined) return null;
  if (Math.abs(first - second) <= tolerance) return { how: 'two', points: (first + second) / 2 };
  return third === undefined ? null : { how: 'third', points: third };
}
