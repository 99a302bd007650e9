// What does an exam consist of, and when is it passed?
import { itemKinds, itemLevels, type ItemKind, type ItemLevel } from './item.js';

/** At least `min` and at most `max`; what is left out is no limit. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** How many items of a level or kind. */
export interface Mixture {
  readonly levels?: Readonly<Partial<Record<ItemLevel, Range>>>;
  readonly kinds?: Readonly<Partial<Record<ItemKind, Range>>>;
}

/** How many items a form draws from one domain; `gates` of them are gate items, the rest are not. */
export interface BlueprintDomain extends Mixture {
  readonly items: number;
  readonly gates: number;
  /** Of a critical domain: the points that it needs whatever the total. */
  readonly least?: number;
}

/** An item that stands in more than `share` of the last `forms` forms is left out while there are others. */
export interface ExposureCeiling {
  readonly forms: number;
  readonly share: number;
}

export interface BlueprintRules extends Mixture {
  readonly items: number;
  /** What its authors think is needed; a panel that sets the standard may find another number. */
  readonly passPoints: number;
  readonly gates: { readonly total: number; readonly needed: number };
  /** Time limit, by the server's clock. */
  readonly minutes: number;
  /** How long after a failed attempt the next may begin. */
  readonly coolDownHours: number;
  readonly domains: Readonly<Record<string, BlueprintDomain>>;
  readonly exposure?: ExposureCeiling;
  /** Every exam begins at a sitting, whatever the academy decided; without it, that is the academy's decision. */
  readonly supervised?: boolean;
  /** So many items are tried in a form beside those that count, where the bank has some. The minutes are for all of them. */
  readonly pilot?: number;
}

export interface BlueprintSource {
  readonly code: string;
  readonly version: number;
  readonly rules: BlueprintRules;
}

/** For blueprints that say nothing of it. */
export const usualCeiling: ExposureCeiling = { forms: 40, share: 0.5 };

/** House rule: a quarter more. Whoever sits an exam works for the bank by the way, and not for the most part. */
export const mostTried = ({ items }: Pick<BlueprintRules, 'items'>): number => Math.floor(items / 4);

/** Sentences, one for each thing that does not add up; empty when the rules can stand. */
export function blueprintFaults(rules: BlueprintRules): string[] {
  const faults: string[] = [];
  const domains = Object.entries(rules.domains);
  const sum = (count: (domain: BlueprintDomain) => number) => domains.reduce((total, [, domain]) => total + count(domain), 0);
  for (const [name, { items, gates, least, ...mixture }] of domains) {
    if (!whole(items, 1)) faults.push(`domain ${name} must ask for at least one item`);
    if (!whole(gates, 0) || gates > items) faults.push(`domain ${name} asks for ${gates} gate items among ${items}`);
    if (least !== undefined && !(least > 0 && least <= items)) faults.push(`domain ${name} needs ${least} points among ${items}`);
    faults.push(...mixtureFaults(mixture, items, `domain ${name}`));
  }
  if (sum(({ items }) => items) !== rules.items) faults.push(`the domains ask for ${sum(({ items }) => items)} items together, the form for ${rules.items}`);
  if (sum(({ gates }) => gates) !== rules.gates.total) faults.push(`the domains ask for ${sum(({ gates }) => gates)} gate items together, the form for ${rules.gates.total}`);
  faults.push(...mixtureFaults(rules, rules.items, 'the form'));
  if (!whole(rules.gates.needed, 0) || rules.gates.needed > rules.gates.total) faults.push(`${rules.gates.needed} right gate items are needed among ${rules.gates.total}`);
  if (!(rules.passPoints > 0 && rules.passPoints <= rules.items)) faults.push(`${rules.passPoints} points are needed to pass among ${rules.items}`);
  if (!whole(rules.minutes, 1)) faults.push('minutes must be a whole number above 0');
  if (!(rules.coolDownHours >= 0)) faults.push('coolDownHours must be 0 or more');
  if (rules.pilot !== undefined && !(whole(rules.pilot, 0) && rules.pilot <= mostTried(rules))) faults.push(`${rules.pilot} items are tried beside ${rules.items}: at most ${mostTried(rules)} may be`);
  if (rules.exposure && !(whole(rules.exposure.forms, 1) && rules.exposure.share > 0 && rules.exposure.share <= 1)) faults.push('exposure needs a whole number of forms and a share above 0, at most 1');
  if (rules.supervised !== undefined && typeof rules.supervised !== 'boolean') faults.push('supervised must be true or false');
  return faults;
}

const whole = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;

function mixtureFaults({ levels, kinds }: Mixture, items: number, where: string): string[] {
  const faults: string[] = [];
  for (const [ranges, names] of [[levels, itemLevels], [kinds, itemKinds]] as const) {
    const given = Object.entries(ranges ?? {});
    for (const [name, { min = 0, max = items }] of given) {
      if (!(names as readonly string[]).includes(name)) faults.push(`${where} names "${name}", which is neither a level nor a kind`);
      if (!whole(min, 0) || !whole(max, 0) || min > max || max > items) faults.push(`${where} asks for ${min} to ${max} of "${name}" among ${items}`);
    }
    if (given.reduce((total, [, { min = 0 }]) => total + min, 0) > items) faults.push(`${where} asks for more than its ${items} items, counted by ${names === itemLevels ? 'level' : 'kind'}`);
  }
  return faults;
}
