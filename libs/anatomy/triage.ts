// Which decision follows from what a screening finds?

/**
 * From the boldest to the most cautious (C5.02). The claim names the four in this order;
 * that an opinion is more cautious than a delay is a model value.
 */
export const decisions = ['proceed', 'delay', 'opinion', 'decline'] as const;
export type Decision = (typeof decisions)[number];

export interface Finding {
  readonly id: string;
  readonly decision: Decision;
  /** A second decision that the rule allows as well. */
  readonly or?: Decision;
}

const finding = <Id extends string>(id: Id, decision: Decision, or?: Decision) => ({ id, decision, ...(or ? { or } : {}) });

/** In the order in which they are asked: no two neighbours have the same answer. */
export const findings = [
  finding('blood', 'opinion'), // C5.09
  finding('active-skin', 'delay'), // C5.08
  finding('pregnancy', 'decline'), // C5.05
  finding('diabetes-controlled', 'proceed'), // C5.10
  finding('keloid', 'decline', 'opinion'), // C5.07
  finding('warning-sign', 'opinion'), // C5.13, second sentence
  finding('isotretinoin', 'delay'), // C5.21
  finding('minor', 'decline'), // C5.14
  finding('heart', 'opinion'), // C5.11
  finding('scar-flat', 'proceed'), // C5.12
  finding('immunity', 'decline'), // C5.06
  finding('worry', 'delay'), // C5.23: the treatment is paused
  finding('transplant', 'opinion'), // C5.12: the surgeon's clearance
  finding('mole', 'proceed'), // C5.13, first sentence: left out and marked
  finding('tumour-scar', 'decline'), // C5.06
  finding('diabetes-other', 'opinion'), // C5.10
  finding('scar-young', 'delay'), // C5.12: only mature, flat scars are treated
  finding('intoxicated', 'decline'), // C5.14
  finding('reacted', 'opinion'), // C5.45
  finding('none', 'proceed'), // C5.02
] as const satisfies readonly Finding[];
export type FindingId = (typeof findings)[number]['id'];

const byId: ReadonlyMap<FindingId, Finding> = new Map(findings.map((one) => [one.id, one]));

export function findingOf(id: FindingId): Finding {
  const found = byId.get(id);
  if (!found) throw new Error(`no finding ${id}`);
  return found;
}

export const isMoreCautious = (one: Decision, other: Decision): boolean => decisions.indexOf(one) > decisions.indexOf(other);

/** Where two fit, the more cautious one counts (C5.02). */
export function decide(ids: readonly FindingId[]): Decision {
  return ids.map((id) => findingOf(id).decision).reduce<Decision>((worst, next) => (isMoreCautious(next, worst) ? next : worst), 'proceed');
}

export type Judgement = 'right' | 'too-bold' | 'too-cautious';

export function judge(id: FindingId, answer: Decision): Judgement {
  const { decision, or } = findingOf(id);
  if (answer === decision || answer === or) return 'right';
  return isMoreCautious(answer, decision) ? 'too-cautious' : 'too-bold';
}
