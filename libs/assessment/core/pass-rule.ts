// What must an attempt reach, how long may it take, and when may the next one begin?
import type { BlueprintRules } from './blueprint.js';
import { usualReview, type ReviewPolicy } from './review-policy.js';

/** House rule for every quiz: no time limit, any number of attempts, passed with this share of the points. */
export const quizPercent = 60;

export interface QuizPassRule {
  readonly kind: 'quiz';
  readonly items: number;
  readonly percent: number;
  readonly basis: 'house-rule';
  /** Not there in forms that were drawn before there was one. */
  readonly review?: ReviewPolicy;
}

export interface ExamPassRule {
  readonly kind: 'exam';
  readonly items: number;
  readonly passPoints: number;
  readonly gates: { readonly total: number; readonly needed: number };
  /** Of critical domains: the points that each needs whatever the total. Left out when there are none. */
  readonly least?: Readonly<Record<string, number>>;
  readonly minutes: number;
  readonly coolDownHours: number;
  readonly review?: ReviewPolicy;
}

/** Stored with the form, so that a rule made later never judges an attempt begun before. */
export type PassRule = QuizPassRule | ExamPassRule;

export const quizPassRule = (items: number): QuizPassRule => ({ kind: 'quiz', items, percent: quizPercent, basis: 'house-rule', review: usualReview.quiz });

/** By critical domain; empty when the blueprint names none. */
export const leastByDomain = ({ domains }: Pick<BlueprintRules, 'domains'>): Record<string, number> =>
  Object.fromEntries(Object.entries(domains).flatMap(([domain, { least }]) => (least === undefined ? [] : [[domain, least]])));

/** `rules` as the standard in force has them. */
export const examPassRule = ({ items, passPoints, gates, minutes, coolDownHours, domains }: BlueprintRules): ExamPassRule => ({
  kind: 'exam',
  items,
  passPoints,
  gates: { total: gates.total, needed: gates.needed },
  ...(Object.values(domains).some(({ least }) => least !== undefined) ? { least: leastByDomain({ domains }) } : {}),
  minutes,
  coolDownHours,
  review: usualReview.exam,
});

const hour = 3_600_000;

/** The instant at which the time is over, with so many times the rule's minutes; null without a time limit. */
export const deadlineUnder = (rule: PassRule, startedAt: Date, timeFactor = 1): Date | null => (rule.kind === 'exam' ? new Date(startedAt.getTime() + rule.minutes * 60_000 * timeFactor) : null);

/** When another attempt may begin after one that ended at `endedAt` without passing; null when at once. */
export const nextAttemptUnder = (rule: PassRule, endedAt: Date): Date | null =>
  rule.kind === 'exam' && rule.coolDownHours > 0 ? new Date(endedAt.getTime() + rule.coolDownHours * hour) : null;

/** Whether the points, in twelfths or finer, the gates and the critical domains are enough. */
export function isPassed(rule: PassRule, score: { readonly points: number; readonly possible: number; readonly gatesRight: number; readonly domains: readonly { readonly domain: string; readonly points: number }[] }): boolean {
  if (rule.kind === 'quiz') return score.points * 100 >= rule.percent * score.possible;
  const isShort = Object.entries(rule.least ?? {}).some(([name, least]) => (score.domains.find(({ domain }) => domain === name)?.points ?? 0) < least);
  return score.points >= rule.passPoints && score.gatesRight >= rule.gates.needed && !isShort;
}
