// Which items does a form show, in which order, and with their options in which order?
import { usualCeiling, type BlueprintRules, type ExposureCeiling, type Mixture } from './blueprint.js';
import { drawFrom, type Draw } from './draw.js';
import type { ItemKind, ItemLevel } from './item.js';
import { selectWhole } from './case-selection.js';
import { between, drawOfPilots, pilotsBeside, type BesidesScored } from './pilots.js';
import type { Limit } from './selection.js';
import { standing, wholeCases, type CasePlace } from './vignette.js';

/** What assembly knows of an item: nothing that depends on its key. */
export interface Drawable {
  readonly code: string;
  readonly versionId: string;
  readonly domain: string;
  readonly level: ItemLevel;
  readonly kind: ItemKind;
  readonly gate: boolean;
  readonly optionIds: readonly string[];
  /** Codes of items that give it away, or ask the same: never in one form. Whether one names the other or the other the one is the same. */
  readonly enemies: readonly string[];
  /** Of an item that enters a form with the others of its case, or not at all. */
  readonly vignette?: CasePlace | null;
  /** It is tried: it stands beside what counts. */
  readonly pilot?: true;
}

export interface FormItem {
  readonly code: string;
  readonly versionId: string;
  readonly optionOrder: readonly string[];
  /** It does not count. */
  readonly pilot?: true;
}

/** What was drawn before. */
export interface History {
  /** The codes of each form that the person saw. */
  readonly earlier: readonly (readonly string[])[];
  /** In how many of the last forms of this exam an item stood, whoever sat them; of how many forms that is. */
  readonly recent: { readonly forms: number; readonly times: Readonly<Record<string, number>> };
}

/** `relaxed`: the ceiling on exposure had to give way. `proved`: no form exists, rather than none was found in the time that there is. */
export type Assembled =
  | { readonly kind: 'form'; readonly items: readonly FormItem[]; readonly relaxed: boolean }
  | { readonly kind: 'infeasible'; readonly reason: string; readonly proved: boolean };

/** At which positions of a form something is tried. */
export const unscoredOf = (items: readonly FormItem[]): number[] => items.flatMap(({ pilot }, at) => (pilot ? [at] : []));

/** How many items a quiz shows at most: long enough to teach, short enough to be taken again. */
export const quizLength = 8;

/** What counts when it is drawn. */
export const scoredOf = (items: readonly Drawable[]): readonly Drawable[] => items.filter(({ pilot }) => !pilot);

/** Up to `quizLength` of `items`, those first that came least often in `earlier`, the forms that the person saw before; of enemies one, of a case all or none. */
export function assembleQuiz(live: readonly Drawable[], earlier: readonly (readonly string[])[], seed: Uint8Array): readonly FormItem[] {
  const draw = drawFrom(seed);
  const items = standing(scoredOf(live));
  const cases = wholeCases(items);
  const byCode = new Map(items.map((item) => [item.code, item]));
  const enemies = enemiesAmong(items);
  const seen = (code: string): number => earlier.filter((codes) => codes.includes(code)).length;
  const fresh = draw.shuffled(inCodeOrder(items)).sort((left, right) => seen(left.code) - seen(right.code));
  const chosen: Drawable[] = [];
  for (const item of fresh) {
    const together = item.vignette ? cases.get(item.vignette.case)!.map((code) => byCode.get(code)!) : [item];
    const isFree = together.every((one) => !chosen.some(({ code }) => code === one.code || enemies.get(one.code)?.has(code)));
    if (chosen.length + together.length <= quizLength && isFree) chosen.push(...together);
  }
  return laidOut(inCodeOrder(chosen), draw);
}

/** How many items two forms of one person may have in common. */
export const mostShared = (items: number): number => Math.floor(items / 2);

export interface DrawingPool {
  readonly domain: string;
  readonly gate: boolean;
  readonly count: number;
  readonly items: readonly Drawable[];
}

/** The gates, and the others, of each domain, in the order of the blueprint. */
export const poolsOf = (rules: BlueprintRules, bank: readonly Drawable[]): DrawingPool[] =>
  Object.entries(rules.domains).flatMap(([domain, wanted]) =>
    [true, false].map((gate) => ({
      domain,
      gate,
      count: gate ? wanted.gates : wanted.items - wanted.gates,
      items: inCodeOrder(bank.filter((item) => item.domain === domain && item.gate === gate)),
    })),
  );

export interface MixtureLimit {
  /** Null: of the whole form. */
  readonly domain: string | null;
  readonly of: { readonly level: ItemLevel } | { readonly kind: ItemKind };
  readonly min: number;
  readonly max: number;
  readonly items: readonly Drawable[];
}

/** What the blueprint says of levels and kinds, of the form and of its domains. */
export function mixturesOf(rules: BlueprintRules, bank: readonly Drawable[]): MixtureLimit[] {
  const of = (domain: string | null, { levels, kinds }: Mixture, most: number): MixtureLimit[] => {
    const inside = bank.filter((item) => (domain === null ? Object.hasOwn(rules.domains, item.domain) : item.domain === domain));
    return [
      ...Object.entries(levels ?? {}).map(([level, { min = 0, max = most }]) => ({ domain, of: { level: level as ItemLevel }, min, max, items: inside.filter((item) => item.level === level) })),
      ...Object.entries(kinds ?? {}).map(([kind, { min = 0, max = most }]) => ({ domain, of: { kind: kind as ItemKind }, min, max, items: inside.filter((item) => item.kind === kind) })),
    ];
  };
  return [...of(null, rules, rules.items), ...Object.entries(rules.domains).flatMap(([domain, wanted]) => of(domain, wanted, wanted.items))];
}

/** Items at the ceiling rest: they stood in that share of the last forms. Below four forms a share says nothing. */
export function restingOf({ exposure = usualCeiling }: { readonly exposure?: ExposureCeiling }, { forms, times }: History['recent']): ReadonlySet<string> {
  return new Set(forms < 4 ? [] : Object.entries(times).flatMap(([code, count]) => (count > exposure.share * forms ? [code] : [])));
}

/** Who may not stand beside whom, both ways, of those that are there. */
export function enemiesAmong(items: readonly Drawable[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  const there = new Set(items.map(({ code }) => code));
  for (const { code, enemies } of items) {
    for (const enemy of enemies) {
      if (!there.has(enemy) || enemy === code) continue;
      for (const [one, other] of [[code, enemy], [enemy, code]] as const) pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
    }
  }
  return pairs;
}

/**
 * Draws a form by the blueprint. Always kept: how many of each domain, gate, level and kind; no two enemies; at most half shared with any one form that the
 * person saw before; of a case all items or none, and none of a case of which an item is not there. Items at the ceiling on exposure are left out where a form without them is found, and otherwise come last. Among the others those are
 * preferred that the person saw least often. What is tried stands beside them and changes nothing about them. The same bank, history and seed give the same form, whatever the ids of the items' versions are.
 */
export function assembleExam(rules: BlueprintRules, live: readonly Drawable[], history: History, seed: Uint8Array): Assembled {
  const draw = drawFrom(seed);
  const bank = standing(scoredOf(live));
  const cases = [...wholeCases(bank).values()];
  const pools = poolsOf(rules, bank);
  const few = pools.find(({ count, items }) => items.length < count);
  if (few) {
    return { kind: 'infeasible', proved: true, reason: `domain ${few.domain} needs ${few.count} ${few.gate ? 'gate items' : 'items that are no gates'} and the bank has ${few.items.length}` };
  }
  const { earlier, recent } = history;
  const resting = restingOf(rules, recent);
  const limits: Limit[] = [
    ...mixturesOf(rules, bank).map(({ items, min, max }) => ({ codes: new Set(items.map(({ code }) => code)), min, max })),
    ...earlier.map((codes) => ({ codes: new Set(codes), min: 0, max: mostShared(rules.items) })),
  ];
  const enemies = enemiesAmong(bank);
  const seen = new Map<string, number>();
  for (const code of earlier.flat()) seen.set(code, (seen.get(code) ?? 0) + 1);
  const byCode = new Map(bank.map((item) => [item.code, item]));

  const steps = resting.size > 0 ? [false, true] : [false];
  let proved = true;
  for (const relaxed of steps) {
    const preferred = pools.map(({ count, items }) => ({
      count,
      codes: draw
        .shuffled(items.map(({ code }) => code))
        .filter((code) => relaxed || !resting.has(code))
        // stable: among equals the random order stays
        .sort((left, right) => Number(resting.has(left)) - Number(resting.has(right)) || (seen.get(left) ?? 0) - (seen.get(right) ?? 0)),
    }));
    const selection = selectWhole({ pools: preferred, limits, enemies }, cases, draw);
    if (selection.kind === 'found') {
      const scored = selection.codes.map((code) => byCode.get(code)!);
      return { kind: 'form', relaxed, items: withPilots(laidOut(inCodeOrder(scored), draw), { wanted: rules.pilot ?? 0, domains: new Set(Object.keys(rules.domains)), bank: live, scored, enemies: enemiesAmong(live), seen }, seed) };
    }
    proved = selection.proved;
  }
  const limited = [...(limits.length > earlier.length ? ['has the levels and kinds that are asked for'] : []), ...(enemies.size > 0 ? ['keeps enemies apart'] : [])];
  const apart = earlier.length > 0 ? [`shares at most ${mostShared(rules.items)} items with each of the ${earlier.length} forms seen before`] : [];
  return { kind: 'infeasible', proved, reason: `no form was found that ${[...limited, ...apart].join(' and ')}` };
}

// a bank comes in any order; the draw must not depend on it
const inCodeOrder = (items: readonly Drawable[]): Drawable[] => [...items].sort((left, right) => (left.code < right.code ? -1 : 1));

/** Items mixed across domains, so that a place in the form says nothing about domain or gate; those of a case one after the other. */
const laidOut = (items: readonly Drawable[], draw: Draw): FormItem[] => {
  const shuffled = draw.shuffled(items).map((item) => ({ item, optionOrder: draw.shuffled([...item.optionIds].sort()) }));
  const cases = wholeCases(items);
  const firstOf = (item: Drawable): string => (item.vignette ? shuffled.find((one) => one.item.vignette?.case === item.vignette?.case)!.item.code : item.code);
  return shuffled
    .filter(({ item }) => firstOf(item) === item.code)
    .flatMap((one) => (one.item.vignette ? cases.get(one.item.vignette.case)!.map((code) => shuffled.find(({ item }) => item.code === code)!) : [one]))
    .map(({ item: { code, versionId }, optionOrder }) => ({ code, versionId, optionOrder }));
};

/** What is tried stands where nothing tells it from the rest. */
function withPilots(items: readonly FormItem[], besides: BesidesScored<Drawable>, seed: Uint8Array): readonly FormItem[] {
  const draw = drawOfPilots(seed);
  const pilots = pilotsBeside(besides, draw).map((block) => block.map(({ code, versionId, optionIds }): FormItem => ({ code, versionId, optionOrder: draw.shuffled([...optionIds].sort()), pilot: true })));
  if (pilots.length === 0) return items;
  const caseOf = new Map(besides.scored.map(({ code, vignette }) => [code, vignette?.case]));
  const startsBlock = ({ code }: FormItem, at: number): boolean => at === 0 || caseOf.get(code) === undefined || caseOf.get(code) !== caseOf.get(items[at - 1]!.code);
  const starts = items.flatMap((item, at) => (startsBlock(item, at) ? [at] : []));
  return between(starts.map((from, at) => items.slice(from, starts[at + 1])), pilots, draw);
}
