// How far do two people agree who mark the same answers, blind to each other?
import { agreementOf, crossTable, type Agreement } from './agreement.js';
import { fewestTakings } from './station-agreement.js';

/** The first two marks of one answer. */
export interface TwoMarks {
  readonly versionId: string;
  readonly possible: number;
  readonly totals: readonly [number, number];
  readonly markerIds: readonly [string, string];
  /** They differed by too much, and a third decided. */
  readonly wasDecided: boolean;
}

export interface MarkingAgreement {
  readonly answers: number;
  /** Answers below which no kappa is told. */
  readonly needed: number;
  readonly alike: number;
  readonly decided: number;
  /** On the points, by squared distance: a near miss counts nearly as agreement. Null without enough answers. */
  readonly points: Agreement | null;
}

/** Of one item version. Whoever has the smaller id is first: who happened to sign sooner says nothing. */
export function markingAgreement(pairs: readonly TwoMarks[]): MarkingAgreement {
  const inOrder = pairs.map(({ totals: [one, other], markerIds: [first, second] }): readonly [number, number] => (first <= second ? [one, other] : [other, one]));
  const categories = Array.from({ length: 1 + Math.max(0, ...pairs.map(({ possible }) => possible)) }, (_, points) => points);
  return {
    answers: pairs.length,
    needed: fewestTakings,
    alike: inOrder.filter(([first, second]) => first === second).length,
    decided: pairs.filter(({ wasDecided }) => wasDecided).length,
    points: pairs.length >= fewestTakings ? agreementOf(crossTable(categories, inOrder), 'quadratic') : null,
  };
}
