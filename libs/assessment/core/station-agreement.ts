// How far do two assessors agree who watch the same trainee at a station, blind to each other?
import { agreementOf, crossTable, type Agreement } from './agreement.js';

export interface JudgedSheet {
  readonly assessorId: string;
  readonly passed: boolean;
  readonly observed: readonly string[];
}

/** Both sheets of one taking. */
export interface SheetPair {
  readonly station: string;
  /** Ids of everything on the checklist that is ticked when it is seen. */
  readonly steps: readonly string[];
  readonly sheets: readonly [JudgedSheet, JudgedSheet];
}

/** A house rule. With 20 takings the interval of a kappa of 0.6 still spans more than half of what it could. */
export const fewestTakings = 20;

export interface StationAgreement {
  readonly takings: number;
  /** Takings below which no kappa is told. */
  readonly needed: number;
  /** On passed or not passed; null without enough takings. */
  readonly result: Agreement | null;
  /** How many of the takings both judged alike; counted whatever their number. */
  readonly alike: number;
  /** On each step, seen or not seen; takings are counted, not steps, for those of one taking hang together. */
  readonly steps: Agreement | null;
  readonly stepsAlike: number;
  readonly stepsJudged: number;
}

const yesNo = [true, false] as const;
const isSame = <Value>([first, second]: readonly [Value, Value]): boolean => first === second;

/** Whoever has the smaller id is first: else the one who happened to sign sooner would have another row in each taking. */
const inOrder = ([one, other]: SheetPair['sheets']): SheetPair['sheets'] => (one.assessorId <= other.assessorId ? [one, other] : [other, one]);

export function stationAgreement(pairs: readonly SheetPair[]): StationAgreement {
  const results = pairs.map(({ sheets }): readonly [boolean, boolean] => {
    const [first, second] = inOrder(sheets);
    return [first.passed, second.passed];
  });
  const steps = pairs.flatMap(({ steps: ids, sheets }) => {
    const [first, second] = inOrder(sheets);
    return ids.map((id): readonly [boolean, boolean] => [first.observed.includes(id), second.observed.includes(id)]);
  });
  const isEnough = pairs.length >= fewestTakings;
  return {
    takings: pairs.length,
    needed: fewestTakings,
    result: isEnough ? agreementOf(crossTable(yesNo, results)) : null,
    alike: results.filter(isSame).length,
    steps: isEnough ? agreementOf(crossTable(yesNo, steps)) : null,
    stepsAlike: steps.filter(isSame).length,
    stepsJudged: steps.length,
  };
}

function grouped(pairs: readonly SheetPair[], by: (pair: SheetPair) => string): Map<string, SheetPair[]> {
  const groups = new Map<string, SheetPair[]>();
  for (const pair of pairs) groups.set(by(pair), [...(groups.get(by(pair)) ?? []), pair]);
  return groups;
}

export interface PairOfPeople {
  readonly assessorIds: readonly [string, string];
  readonly agreement: StationAgreement;
}

/** For each two people who have watched together, those with the most takings first. */
export function agreementOfPeople(pairs: readonly SheetPair[]): PairOfPeople[] {
  const groups = grouped(pairs, ({ sheets }) => inOrder(sheets).map(({ assessorId }) => assessorId).join(' '));
  return [...groups.values()]
    .map((group): PairOfPeople => {
      const [first, second] = inOrder(group[0]!.sheets);
      return { assessorIds: [first.assessorId, second.assessorId], agreement: stationAgreement(group) };
    })
    .toSorted((left, right) => right.agreement.takings - left.agreement.takings);
}

export function agreementOfStations(pairs: readonly SheetPair[]): { readonly station: string; readonly agreement: StationAgreement }[] {
  const groups = grouped(pairs, ({ station }) => station);
  return [...groups].map(([station, group]) => ({ station, agreement: stationAgreement(group) })).toSorted((left, right) => (left.station < right.station ? -1 : 1));
}
