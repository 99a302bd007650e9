// Which cut score do the judges' ratings give, and how far do the judges agree?
import { mean, standardDeviation, sum } from './moments.js';
import { meanSquares } from './mean-squares.js';

/**
 * One row a judge, one column an item: the share, 0 to 1, of just competent candidates who would get the item right (Angoff, 1971). Every judge
 * rates every item.
 */
export type Ratings = readonly (readonly number[])[];

export interface RatedItem {
  readonly mean: number;
  /** Standard deviation over judges, divisor n - 1. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface JudgeAgreement {
  /** Intraclass correlation of one judge's ratings, and of the mean of as many judges as there are; at most 1, about 0 when ratings have nothing in common. */
  readonly oneJudge: number;
  readonly allJudges: number;
}

export interface CutScore {
  readonly judges: number;
  readonly items: readonly RatedItem[];
  /** Points that each judge's ratings add up to. */
  readonly judgeCuts: readonly number[];
  /** Points: the mean of the judges' cuts, not rounded. */
  readonly cut: number;
  /** Share, 0 to 1, of the points of the form. */
  readonly share: number;
  /** Standard deviation of the judges' cuts, in points. */
  readonly spread: number;
  /** How far another such panel's cut may lie from this one, in points. */
  readonly standardError: number;
  /** Null when all items were rated alike, so that there is nothing to agree about. */
  readonly agreement: JudgeAgreement | null;
}

/**
 * The two-way intraclass correlation of absolute agreement, ICC(A,1) and ICC(A,k) of McGraw and Wong (1996): a judge who is stricter than others
 * on every item counts against agreement, because the cut score feels it.
 */
export function judgeAgreement(ratings: Ratings): JudgeAgreement | null {
  const squares = meanSquares((ratings[0] ?? []).map((_, item) => ratings.map((row) => row[item]!)));
  if (!squares || squares.rows === 0) return null;
  const { rows, columns, residual, rowCount: items, columnCount: judges } = squares;
  return {
    oneJudge: (rows - residual) / (rows + (judges - 1) * residual + (judges * (columns - residual)) / items),
    allJudges: (rows - residual) / (rows + (columns - residual) / items),
  };
}

/**
 * The cut is the mean of the judges' sums; its standard error their standard deviation over the root of their number, which takes the judges for
 * independent (MacCann and Stanley, 2004): after a discussion it is too small. Null with fewer than two judges, without items, and when a rating is missing.
 */
export function cutScore(ratings: Ratings): CutScore | null {
  const count = ratings[0]?.length ?? 0;
  if (ratings.length < 2 || count === 0 || ratings.some((row) => row.length !== count)) return null;
  const judgeCuts = ratings.map(sum);
  const [cut, spread] = [mean(judgeCuts)!, standardDeviation(judgeCuts)!];
  const items = ratings[0]!.map((_, item) => {
    const column = ratings.map((row) => row[item]!);
    return { mean: mean(column)!, spread: standardDeviation(column)!, lowest: Math.min(...column), highest: Math.max(...column) };
  });
  return { judges: ratings.length, items, judgeCuts, cut, share: cut / count, spread, standardError: spread / Math.sqrt(ratings.length), agreement: judgeAgreement(ratings) };
}
