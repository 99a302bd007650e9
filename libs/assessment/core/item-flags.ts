// What about an item should a person look at again?
import { muchDelta, type DifferentialFunctioning } from './differential-functioning.js';
import type { ItemStatistics } from './item-statistics.js';
import { functionalShare, type ChoiceStatistics } from './option-statistics.js';

/** House rules. In an exam of what must be known most items are easy; one that hardly a third gets right was taught badly, or is wrong. */
export const easyFacility = 0.95;
export const hardFacility = 0.3;
/** An item that the better get wrong more often than the weaker is never right. */
export const leastDiscrimination = 0;

/** Candidates below whom nothing is said. House rules: at 30 the interval of a share is about ± 0.17, at 50 that of a correlation about ± 0.28. */
export const fewestForFacility = 30;
export const fewestForDiscrimination = 50;
export const fewestForOptions = 50;
/** House rule: so many must have chosen a distractor before it is asked how well they do. */
export const fewestChoosers = 5;

/** The gravest first: a wrong key costs candidates points, an idle distractor costs none. */
export const itemFlagKinds = ['possible-key-error', 'negative-discrimination', 'differential-functioning', 'too-hard', 'non-functional-distractors', 'too-easy'] as const satisfies readonly ItemFlag['kind'][];

/** `clear` where the whole 95 % interval lies beyond the threshold, so that it is hardly chance. */
export type ItemFlag =
  | { readonly kind: 'too-easy' | 'too-hard'; readonly facility: number; readonly threshold: number; readonly candidates: number; readonly clear: boolean }
  | { readonly kind: 'negative-discrimination'; readonly discrimination: number; readonly threshold: number; readonly candidates: number; readonly clear: boolean }
  | {
      readonly kind: 'non-functional-distractors';
      readonly options: readonly { readonly id: string; readonly share: number }[];
      readonly threshold: number;
      readonly candidates: number;
      readonly clear: boolean;
    }
  | {
      readonly kind: 'possible-key-error';
      /** Distractors that the better choose rather than a key, with both correlations. */
      readonly options: readonly { readonly id: string; readonly discrimination: number }[];
      readonly keyDiscrimination: number;
      readonly candidates: number;
    }
  | { readonly kind: 'differential-functioning'; readonly delta: number; readonly standardError: number; readonly threshold: number; readonly reference: number; readonly focal: number };

export interface ItemEvidence extends ItemStatistics {
  readonly choices: ChoiceStatistics | null;
  readonly functioning: DifferentialFunctioning | null;
}

/** Flags ask for a review and decide nothing: an easy item may be the one that everybody must know. None without enough data. */
export function itemFlags(evidence: ItemEvidence): readonly ItemFlag[] {
  return [...facilityFlags(evidence), ...discriminationFlags(evidence), ...optionFlags(evidence), ...keyFlags(evidence), ...functioningFlags(evidence)];
}

function facilityFlags({ facility }: ItemEvidence): readonly ItemFlag[] {
  if (!facility || facility.candidates < fewestForFacility) return [];
  const { share, interval, candidates } = facility;
  if (share > easyFacility) return [{ kind: 'too-easy', facility: share, threshold: easyFacility, candidates, clear: interval.lower > easyFacility }];
  if (share < hardFacility) return [{ kind: 'too-hard', facility: share, threshold: hardFacility, candidates, clear: interval.upper < hardFacility }];
  return [];
}

function discriminationFlags({ discrimination }: ItemEvidence): readonly ItemFlag[] {
  if (!discrimination || discrimination.candidates < fewestForDiscrimination || discrimination.itemRest >= leastDiscrimination) return [];
  const { itemRest, interval, candidates } = discrimination;
  return [{ kind: 'negative-discrimination', discrimination: itemRest, threshold: leastDiscrimination, candidates, clear: interval !== null && interval.upper < leastDiscrimination }];
}

function optionFlags({ choices }: ItemEvidence): readonly ItemFlag[] {
  if (!choices || choices.candidates < fewestForOptions) return [];
  const idle = choices.options.filter(({ nonFunctional }) => nonFunctional);
  if (idle.length === 0) return [];
  return [
    {
      kind: 'non-functional-distractors',
      options: idle.map(({ id, share }) => ({ id, share })),
      threshold: functionalShare,
      candidates: choices.candidates,
      clear: idle.every(({ interval }) => interval.upper < functionalShare),
    },
  ];
}

/** A distractor that goes with knowing more, and does so more than a key: the key may be wrong, or there may be two. */
function keyFlags({ choices }: ItemEvidence): readonly ItemFlag[] {
  if (!choices || choices.candidates < fewestForOptions) return [];
  // a key that all or none chose tells nothing, and so counts as 0
  const keyDiscrimination = Math.min(...choices.options.filter(({ correct }) => correct).map(({ discrimination }) => discrimination ?? 0));
  const better = choices.options.flatMap(({ id, correct, chosenBy, discrimination }) =>
    !correct && chosenBy >= fewestChoosers && discrimination !== null && discrimination > Math.max(0, keyDiscrimination) ? [{ id, discrimination }] : [],
  );
  return better.length === 0 ? [] : [{ kind: 'possible-key-error', options: better, keyDiscrimination, candidates: choices.candidates }];
}

function functioningFlags({ functioning }: ItemEvidence): readonly ItemFlag[] {
  if (functioning?.class !== 'C') return [];
  const { delta, standardError, reference, focal } = functioning;
  return [{ kind: 'differential-functioning', delta, standardError, threshold: muchDelta, reference, focal }];
}
