// Who chose which option of an item, and which distractors does hardly anybody choose?
import { wilsonInterval, type Interval } from './intervals.js';
import { correlation, mean } from './moments.js';

/** What one candidate chose, empty when nothing, and the candidate's share of points on the rest of the form, 0 to 1. */
export interface RatedChoice {
  readonly choice: readonly string[];
  readonly rest: number;
}

export interface OptionStatistics {
  readonly id: string;
  readonly correct: boolean;
  readonly chosenBy: number;
  /** Of all candidates, 0 to 1, with Wilson's interval. */
  readonly share: number;
  readonly interval: Interval;
  /** Mean share of points on the rest, of those who chose it; null when nobody did. */
  readonly meanRest: number | null;
  /** Correlation of choosing it with the rest, -1 to 1; wanted above 0 for a key and below for a distractor. Null when all or none chose it, or the rest does not vary. */
  readonly discrimination: number | null;
  /** A distractor that fewer than `functionalShare` choose. */
  readonly nonFunctional: boolean;
}

export interface ChoiceStatistics {
  readonly candidates: number;
  readonly options: readonly OptionStatistics[];
  /** Share of candidates, 0 to 1, who chose nothing. */
  readonly omitted: number;
}

/** A distractor that fewer than one in twenty choose does no work (Haladyna and Downing, 1993; Tarrant, Ware and Mohammed, 2009). */
export const functionalShare = 0.05;

/** The options in the order given. Shares of a multiple response item add up to more than 1. Null when nobody answered. */
export function choiceStatistics(options: readonly { readonly id: string; readonly correct: boolean }[], answers: readonly RatedChoice[]): ChoiceStatistics | null {
  if (answers.length === 0) return null;
  const rests = answers.map(({ rest }) => rest);
  return {
    candidates: answers.length,
    options: options.map(({ id, correct }) => {
      const chosen = answers.map(({ choice }) => choice.includes(id));
      const restsOfChoosers = rests.filter((_, index) => chosen[index]);
      const share = restsOfChoosers.length / answers.length;
      return {
        id,
        correct,
        chosenBy: restsOfChoosers.length,
        share,
        interval: wilsonInterval(share, answers.length)!,
        meanRest: mean(restsOfChoosers),
        discrimination: correlation(chosen.map(Number), rests),
        nonFunctional: !correct && share < functionalShare,
      };
    }),
    omitted: answers.filter(({ choice }) => choice.length === 0).length / answers.length,
  };
}
