// What becomes of a result when an item of the exam turns out to be faulty?
import type { Answer } from './item.js';
import type { ExamPassRule, PassRule } from './pass-rule.js';
import { scoreForm, worth, type AnsweredItem, type FormScore } from './scoring.js';

/** Everybody has its point; it is taken out of the count, and the pass mark is lowered by its share; another answer is right too. */
export const treatments = ['everybody', 'taken-out', 'also-right'] as const;
export type Treatment = (typeof treatments)[number];

/** In words that a candidate may read: they say nothing of the item. */
export const rescoringCauses = ['wrong-key', 'several-right', 'unclear', 'outdated'] as const;
export type RescoringCause = (typeof rescoringCauses)[number];

/** How an item version is marked since two people of the register decided so. */
export interface ItemMarking {
  readonly rescoringId: string;
  readonly versionId: string;
  readonly treatment: Treatment;
  readonly cause: RescoringCause;
  /** The answer that is right too; null for the other treatments. */
  readonly accepted: Answer | null;
}

export interface AnsweredVersion extends AnsweredItem {
  readonly versionId: string;
}

export interface Marked {
  readonly score: FormScore;
  /** The rule under which it was marked: the form's, less what was taken out. */
  readonly rule: PassRule;
  /** The newest marking that it rests on; null when it rests on keys alone. */
  readonly rescoringId: string | null;
  /** What would come of it if the item of the newest marking left the form, whether or not that is better. */
  readonly asDecided: FormScore;
}

const hundredthsBelow = (value: number): number => Math.floor(value * 100 + 1e-6) / 100;

/** The pass mark, and what a critical domain needs, keep their share of the points; a gate that is gone is needed no more. Fractions fall in favour of the candidate. */
export function ruleWithout(rule: ExamPassRule, items: readonly AnsweredItem[], kept: readonly AnsweredItem[]): ExamPassRule {
  const share = (of: (item: AnsweredItem) => boolean): number => (items.some(of) ? kept.filter(of).length / items.filter(of).length : 1);
  const gates = kept.filter(({ gate }) => gate).length;
  const gone = items.filter(({ gate }) => gate).length - gates;
  return {
    ...rule,
    items: kept.length,
    passPoints: hundredthsBelow(rule.passPoints * share(() => true)),
    gates: { total: gates, needed: Math.max(0, rule.gates.needed - gone) },
    ...(rule.least && { least: Object.fromEntries(Object.entries(rule.least).map(([domain, least]) => [domain, hundredthsBelow(least * share((item) => item.domain === domain))])) }),
  };
}

/**
 * `markings` in the order in which they came. An item that everybody has, or that is taken out, stays so under the newest of the two, whatever else was decided. What is taken out leaves
 * this candidate's form only where that is better, so that no decision costs what another gave.
 */
export function markUnder(items: readonly AnsweredVersion[], rule: PassRule, markings: readonly ItemMarking[]): Marked {
  const plain = scoreForm(items, rule);
  const about = markings.filter(({ versionId }) => items.some((item) => item.versionId === versionId));
  const last = about.at(-1);
  if (!last || rule.kind !== 'exam') return { score: plain, rule, rescoringId: null, asDecided: plain };
  const wholeOf = (versionId: string) => about.findLast((marking) => marking.versionId === versionId && marking.treatment !== 'also-right')?.treatment;
  const granted = items.map((item) => ({
    ...item,
    isGranted: wholeOf(item.versionId) === 'everybody',
    alsoRight: about.flatMap(({ versionId, accepted }) => (versionId === item.versionId && accepted ? [accepted] : [])),
  }));
  const without = (gone: ReadonlySet<string>) => {
    const kept = granted.filter(({ versionId }) => !gone.has(versionId));
    const lowered = gone.size > 0 ? ruleWithout(rule, granted, kept) : rule;
    return { gone, rule: lowered, score: scoreForm(kept, lowered) };
  };
  const best = waysToLeave(granted.filter(({ versionId }) => wholeOf(versionId) === 'taken-out')).map(without).reduce((one, other) => (isBetter(other.score, one.score) ? other : one));
  const asDecided = last.treatment === 'taken-out' ? without(new Set([...best.gone, last.versionId])).score : best.score;
  if (!isBetter(best.score, plain)) return { score: plain, rule, rescoringId: null, asDecided };
  const restsOn = ({ versionId, treatment }: ItemMarking): boolean => (best.gone.has(versionId) ? treatment === 'taken-out' : treatment === 'also-right' || (treatment === 'everybody' && wholeOf(versionId) === treatment));
  return { score: best.score, rule: best.rule, rescoringId: about.findLast(restsOn)?.rescoringId ?? null, asDecided };
}

/** Of more items that are half right and taken out of one form than these, not every combination is tried. */
const triedTogether = 8;

/** Which sets of them to try: what is right stays, what is wrong leaves, and only of what is half right either may be better, alone or with others. */
function waysToLeave(takenOut: readonly AnsweredVersion[]): ReadonlySet<string>[] {
  const wrong = takenOut.filter((item) => worth(item) === 0).map(({ versionId }) => versionId);
  const halfRight = takenOut.filter((item) => worth(item) > 0 && worth(item) < 1).toSorted((one, other) => worth(one) - worth(other) || (one.versionId < other.versionId ? -1 : 1));
  return halfRight.slice(0, triedTogether).reduce<ReadonlySet<string>[]>((ways, { versionId }) => [...ways, ...ways.map((way) => new Set([...way, versionId]))], [new Set(wrong)]);
}

const share = ({ points, possible }: Pick<FormScore, 'points' | 'possible'>): number => (possible === 0 ? 1 : points / possible);

/**
 * Nobody loses by our mistake: a result is followed only by a better one. What was passed stays passed; among results of the same verdict the one with the larger share of the
 * points is better, and of the same share the one that lacks fewer gates.
 */
export function isBetter(fresh: FormScore, standing: FormScore): boolean {
  if (fresh.passed !== standing.passed) return fresh.passed;
  const gain = share(fresh) - share(standing);
  if (Math.abs(gain) > 1e-9) return gain > 0;
  return fresh.gatesTotal - fresh.gatesRight < standing.gatesTotal - standing.gatesRight;
}

/** What a rescoring does to one attempt. `kept`: as it was decided it would be worse, so it stays as it is. */
export const rescoringEffects = ['passes', 'gains', 'same', 'kept'] as const;
export type RescoringEffect = (typeof rescoringEffects)[number];

export function effectOn(standing: FormScore, fresh: FormScore, asDecided: FormScore = fresh): RescoringEffect {
  if (isBetter(fresh, standing)) return fresh.passed && !standing.passed ? 'passes' : 'gains';
  return isBetter(standing, asDecided) ? 'kept' : 'same';
}
