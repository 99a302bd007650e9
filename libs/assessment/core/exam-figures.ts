// How did an exam do as a whole: its scores, its errors, its decisions?
import { locales, type Locale } from '#libs/kernel/locale.js';
import { decisionConsistency, type DecisionConsistency } from './decision-consistency.js';
import type { ExamData } from './exam-data.js';
import { wilsonInterval, type Interval } from './intervals.js';
import { sum } from './moments.js';
import { conditionalStandardError, cronbachAlpha, drawnFormReliability, kuderRichardson20, standardErrorOfMeasurement, type Reliability } from './reliability.js';
import { scoreDistribution, type ScoreDistribution } from './score-distribution.js';
import { pointsGiven } from './score-matrix.js';

/** A figure, or why there is none: fewer candidates than it needs, or nothing that varies. */
export interface Measure {
  readonly candidates: number;
  /** Candidates below whom nothing is said. */
  readonly needed: number;
  readonly value: number | null;
  /** 95 %. */
  readonly interval: Interval | null;
}

/** House rules. Of fewer than 30 a distribution is a handful of people; the interval of a reliability of 0.7 is about ± 0.13 at 50. */
export const fewestForScores = 30;
export const fewestForReliability = 50;

export interface ExamFigures {
  readonly candidates: number;
  readonly languages: Readonly<Record<Locale, number>>;
  /** Items of a form, each worth one point. */
  readonly possible: number;
  readonly passPoints: number;
  readonly passed: Measure;
  readonly distribution: ScoreDistribution | null;
  /** Of drawn forms. */
  readonly reliability: Measure;
  /** Where everybody had the same items; null where forms differ. */
  readonly consistency: (Measure & { readonly coefficient: 'kr-20' | 'alpha' }) | null;
  /** In points. */
  readonly standardError: number | null;
  /** Of a candidate at the cut score, in points. */
  readonly standardErrorAtCut: number;
  /** Of the points alone; gates are not in it. */
  readonly decisions: DecisionConsistency | null;
}

/** Withheld with fewer than `needed`. */
export const measure = (candidates: number, needed: number, figure: { readonly value: number; readonly interval: Interval | null } | null): Measure => ({
  candidates,
  needed,
  value: candidates < needed ? null : (figure?.value ?? null),
  interval: candidates < needed ? null : (figure?.interval ?? null),
});

const ofReliability = (found: Reliability | null) => found && { value: found.coefficient, interval: found.interval };

function consistencyOf({ matrix }: ExamData): ExamFigures['consistency'] {
  if (matrix.length === 0 || matrix.some((row) => row.some((points) => points === null))) return null;
  const twenty = kuderRichardson20(matrix);
  return { ...measure(matrix.length, fewestForReliability, ofReliability(twenty ?? cronbachAlpha(matrix))), coefficient: twenty ? 'kr-20' : 'alpha' };
}

export function examFigures(data: ExamData): ExamFigures {
  const { matrix, candidates: rows, blueprint } = data;
  const { items: possible, passPoints } = blueprint.rules;
  const candidates = rows.length;
  // thirds summed in binary miss whole points by a hair, as in scoring
  const points = matrix.map((row) => Math.round(sum(pointsGiven(row)) * 1e6) / 1e6);
  const passedShare = candidates === 0 ? 0 : rows.filter(({ passed }) => passed).length / candidates;
  const distribution = candidates < fewestForScores ? null : scoreDistribution(points, possible);
  const reliability = measure(candidates, fewestForReliability, ofReliability(drawnFormReliability(matrix)));
  const deviation = distribution?.standardDeviation ?? null;
  return {
    candidates,
    languages: Object.fromEntries(locales.map((locale) => [locale, rows.filter((row) => row.locale === locale).length])) as Record<Locale, number>,
    possible,
    passPoints,
    passed: measure(candidates, fewestForScores, { value: passedShare, interval: wilsonInterval(passedShare, candidates) }),
    distribution,
    reliability,
    consistency: consistencyOf(data),
    standardError: deviation === null || reliability.value === null ? null : standardErrorOfMeasurement(deviation, reliability.value),
    standardErrorAtCut: conditionalStandardError(passPoints, possible) ?? 0,
    decisions: reliability.value === null ? null : decisionConsistency(points, possible, passPoints, reliability.value),
  };
}
