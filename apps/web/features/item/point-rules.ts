// By which rules do the points of these questions come about?
import type { AskedItem } from '../../api/contract.js';

/** In the order in which they are told. */
export const pointRules = ['one', 'number', 'several', 'order', 'parts', 'goals', 'whole', 'people'] as const;
export type PointRule = (typeof pointRules)[number];

type Asked = Pick<AskedItem, 'kind' | 'policy'>;

export function pointRuleOf({ kind, policy }: Asked): PointRule {
  switch (policy) {
    case 'wrong-choices-cost':
      return 'several';
    case 'order-by-pairs':
      return 'order';
    case 'each-part':
      return 'parts';
    case 'each-goal':
      return 'goals';
    case 'two-markers':
      return 'people';
    default:
      return kind === 'single' || kind === 'true-false' || kind === 'hotspot' ? 'one' : kind === 'numeric' ? 'number' : 'whole';
  }
}

/** Each rule that one of them has, once. */
export const pointRulesOf = (items: readonly Asked[]): PointRule[] => {
  const found = new Set(items.map(pointRuleOf));
  return pointRules.filter((rule) => found.has(rule));
};
