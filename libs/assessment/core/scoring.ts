// How many points is a form worth, and is it passed?
import { pointsOf } from './answer.js';
import { isMarkedByHand, type Answer, type ItemKey, type ItemKind } from './item.js';
import { isPassed, type PassRule } from './pass-rule.js';

export interface AnsweredItem {
  readonly kind: ItemKind;
  readonly domain: string;
  readonly gate: boolean;
  readonly key: Pick<ItemKey, 'correct' | 'tolerance'>;
  /** Empty when nothing was answered. */
  readonly answer: Answer;
  /** Answers that turned out to be right too. */
  readonly alsoRight?: readonly Answer[];
  /** What people gave an answer that they mark, 0 to 1. Nobody reads one that is not there: it has none. */
  readonly byHand?: number;
  /** Everybody has the point, whatever the answer. */
  readonly isGranted?: boolean;
}

export interface DomainScore {
  readonly domain: string;
  readonly points: number;
  readonly possible: number;
}

/** Points to the hundredth, as they are kept and shown; whether it is passed was decided on the exact sum. */
export interface FormScore {
  readonly points: number;
  readonly possible: number;
  readonly gatesRight: number;
  readonly gatesTotal: number;
  readonly domains: readonly DomainScore[];
  readonly passed: boolean;
}

export function scoreForm(items: readonly AnsweredItem[], rule: PassRule): FormScore {
  const domains = new Map<string, { points: number; possible: number }>();
  let points = 0;
  for (const item of items) {
    const score = worth(item);
    const domain = domains.get(item.domain) ?? { points: 0, possible: 0 };
    domains.set(item.domain, { points: domain.points + score, possible: domain.possible + 1 });
    points += score;
  }
  const gates = items.filter((item) => item.gate);
  const totals = { points: exact(points), possible: items.length, gatesRight: gates.filter((item) => worth(item) === 1).length };
  const scored = (written: (value: number) => number): DomainScore[] =>
    [...domains.entries()].map(([domain, score]) => ({ domain, points: written(score.points), possible: score.possible })).sort((left, right) => (left.domain < right.domain ? -1 : 1));
  return {
    ...totals,
    points: hundredths(points),
    gatesTotal: gates.length,
    domains: scored(hundredths),
    passed: isPassed(rule, { ...totals, domains: scored(exact) }),
  };
}

/** 0 to 1: the best that any answer which counts as right makes of it. */
export const worth = (item: AnsweredItem): number =>
  item.isGranted ? 1 : isMarkedByHand(item.kind) ? (item.byHand ?? 0) : Math.max(pointsOf(item, item.key, item.answer), ...(item.alsoRight ?? []).map((correct) => pointsOf(item, { correct }, item.answer)));

/** Thirds summed in binary miss whole points by a hair (1/3 + 2/3 + ...); nobody fails by that hair. */
const exact = (points: number): number => Math.round(points * 1e6) / 1e6;

const hundredths = (points: number): number => Math.round(exact(points) * 100) / 100;
