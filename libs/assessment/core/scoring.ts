// How many points is a form worth, and is it passed?
import type { ItemKind } from './item.js';
import { isPassed, type PassRule } from './pass-rule.js';

export interface AnsweredItem {
  readonly kind: ItemKind;
  readonly domain: string;
  readonly gate: boolean;
  readonly correct: readonly string[];
  /** Empty when nothing was chosen. */
  readonly choice: readonly string[];
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

/**
 * Points of one item, 0 to 1. Single best answer: right or not. Multiple response: +1 for each right choice, -1 for each
 * wrong one, not below 0, scaled to 1. A gate item is all or nothing.
 */
export function scoreItem({ kind, gate, correct, choice }: Omit<AnsweredItem, 'domain'>): number {
  const chosen = new Set(choice);
  const right = correct.filter((id) => chosen.has(id)).length;
  const wrong = chosen.size - right;
  const exact = right === correct.length && wrong === 0;
  if (kind === 'single' || gate) return exact ? 1 : 0;
  return Math.max(0, right - wrong) / correct.length;
}

export function scoreForm(items: readonly AnsweredItem[], rule: PassRule): FormScore {
  const domains = new Map<string, { points: number; possible: number }>();
  let points = 0;
  for (const item of items) {
    const score = scoreItem(item);
    const domain = domains.get(item.domain) ?? { points: 0, possible: 0 };
    domains.set(item.domain, { points: domain.points + score, possible: domain.possible + 1 });
    points += score;
  }
  const gates = items.filter((item) => item.gate);
  const totals = { points: exact(points), possible: items.length, gatesRight: gates.filter((item) => scoreItem(item) === 1).length };
  return {
    ...totals,
    points: hundredths(points),
    gatesTotal: gates.length,
    domains: [...domains.entries()]
      .map(([domain, score]) => ({ domain, points: hundredths(score.points), possible: score.possible }))
      .sort((left, right) => (left.domain < right.domain ? -1 : 1)),
    passed: isPassed(rule, totals),
  };
}

/** Thirds summed in binary miss whole points by a hair (1/3 + 2/3 + ...); nobody fails by that hair. */
const exact = (points: number): number => Math.round(points * 1e6) / 1e6;

const hundredths = (points: number): number => Math.round(exact(points) * 100) / 100;
