// Which contributors does a review find on the five branches, and which of them hold against the cases that went well?

/** The five headings of a team review (C7.70); also the regions of the drawing. */
export const branches = ['people', 'method', 'pigment', 'kit', 'place'] as const;
export type Branch = (typeof branches)[number];

/** The order of a review (C7.70). */
export const reviewSteps = ['timeline', 'whys', 'factors', 'change', 'training', 'audit'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** The chain of the lesson's example: each is the answer to the why before it. */
export const whys = ['soft-dots', 'three-passes', 'looked-pale', 'lamp-moved', 'one-lamp'] as const;

export interface Event {
  readonly id: 'lamp' | 'first' | 'second' | 'third' | 'review';
  /** Minutes after midnight on the day of the sitting; the healed review has its date in the record. */
  readonly at: number | null;
}

/** Model values: the invented sitting, as its record tells it. */
export const timeline: readonly Event[] = [
  { id: 'lamp', at: 605 },
  { id: 'first', at: 615 },
  { id: 'second', at: 630 },
  { id: 'third', at: 645 },
  { id: 'review', at: null },
];

export const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** Two hazes, as in the lesson's case; twenty good results, as in its test of a batch. */
export const hazes = 2;
export const goodResults = 20;

export const factorIds = ['operator', 'aftercare', 'passes', 'no-look', 'batch', 'cartridge', 'lamp-away', 'hour'] as const;
export type FactorId = (typeof factorIds)[number];

export interface Factor {
  readonly branch: Branch;
  /** In how many of the hazes, and of the good results, the records show it; `null` while nobody has asked. */
  readonly seen: { readonly inHazes: number; readonly inGood: number } | null;
}

/** Model values: an invented case. Batch, operator and hour are compared because C7.72 names them; aftercare is on the list, not at its head (C7.04). */
export const factors: Readonly<Record<FactorId, Factor>> = {
  operator: { branch: 'people', seen: { inHazes: 2, inGood: 12 } },
  aftercare: { branch: 'people', seen: null },
  passes: { branch: 'method', seen: { inHazes: 2, inGood: 0 } },
  'no-look': { branch: 'method', seen: { inHazes: 2, inGood: 1 } },
  batch: { branch: 'pigment', seen: { inHazes: 2, inGood: 20 } },
  cartridge: { branch: 'kit', seen: { inHazes: 1, inGood: 9 } },
  'lamp-away': { branch: 'place', seen: { inHazes: 2, inGood: 1 } },
  hour: { branch: 'place', seen: { inHazes: 1, inGood: 6 } },
};

export type Standing = 'stays' | 'little' | 'ask';

/**
 * Set against the cases that went well (C7.72). Model values: it stays when every haze had it and at most a quarter of the good results did.
 * That two cases prove no cause is said beside it.
 */
export function standingOf({ seen }: Factor): Standing {
  if (seen === null) return 'ask'; // nobody is blamed before the review (C7.04)
  return seen.inHazes === hazes && seen.inGood * 4 <= goodResults ? 'stays' : 'little';
}

/** A change counts as made only when a named person has audited it, on a set date and against a set measure (C7.73). */
export const auditParts = ['person', 'date', 'measure'] as const;
export type AuditPart = (typeof auditParts)[number];
export const countsAsMade = (set: readonly AuditPart[]): boolean => auditParts.every((part) => set.includes(part));

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Model values: the drawing, 350 wide. Bones run from their heading to the spine, towards the head. */
export const fish = { width: 350, height: 262, spine: 131, tail: 14, head: 268 } as const;
export const bones: Readonly<Record<Branch, { readonly from: Place; readonly to: Place }>> = {
  people: { from: { x: 32, y: 26 }, to: { x: 84, y: fish.spine } },
  method: { from: { x: 116, y: 26 }, to: { x: 168, y: fish.spine } },
  pigment: { from: { x: 200, y: 26 }, to: { x: 252, y: fish.spine } },
  kit: { from: { x: 74, y: 236 }, to: { x: 126, y: fish.spine } },
  place: { from: { x: 158, y: 236 }, to: { x: 210, y: fish.spine } },
};

/** Where on its bone a factor sits: the first of two nearer to the heading. */
export function factorAt(id: FactorId): Place {
  const { branch } = factors[id];
  const { from, to } = bones[branch];
  const own = factorIds.filter((other) => factors[other].branch === branch);
  const share = (own.indexOf(id) + 1) / (own.length + 1);
  return { x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share) };
}
