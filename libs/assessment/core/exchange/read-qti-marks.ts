// Would an answer be worth the same here as where the item comes from?
import { lost, type Note } from './note.js';
import type { Marking } from './qti-marks.js';
import { elementOf, elementsOf, type Element } from './xml.js';

export interface Mapping {
  readonly entries: ReadonlyMap<string, number>;
  readonly otherwise: number;
  readonly least: number;
  readonly most: number;
}

export function mappingOf(declaration: Element): Mapping | null {
  const mapping = elementOf(declaration, 'mapping');
  if (!mapping) return null;
  const { defaultValue = '0', lowerBound = '-Infinity', upperBound = 'Infinity' } = mapping.attributes;
  return {
    entries: new Map(elementsOf(mapping, 'mapEntry').map(({ attributes }) => [(attributes['mapKey'] ?? '').trim().replace(/\s+/g, ' '), Number(attributes['mappedValue'])])),
    otherwise: Number(defaultValue),
    least: Number(lowerBound),
    most: Number(upperBound),
  };
}

export interface Marked {
  readonly declaration: Element;
  readonly marking: Marking;
  readonly due: Marking;
  /** What each possible value is worth here; null where there is no mapping to look at. */
  readonly worth: ReadonlyMap<string, number> | null;
}

const isNear = (left: number, right: number): boolean => Math.abs(left - right) < 1e-3;

/** Marks go by the rules of decision 36, whatever the file says; where it says another thing, that is lost. */
export function tellMarks({ declaration, marking, due, worth }: Marked, tell: (note: Note) => void): void {
  const mapping = mappingOf(declaration);
  if (marking === 'none') return;
  if (marking !== 'map' || !worth) {
    if (marking !== due && due !== 'near') tell(lost('weights', declaration.place, marking === 'match' ? 'match_correct' : marking));
    return;
  }
  const { entries, otherwise, least, most } = mapping ?? { entries: new Map<string, number>(), otherwise: 0, least: 0, most: Infinity };
  const of = (key: string): number => entries.get(key) ?? otherwise;
  const whole = [...worth].reduce((sum, [key, due_]) => (due_ > 0 ? sum + of(key) : sum), 0);
  const goesBelow = Math.min(otherwise, ...entries.values()) < 0;
  const isOurs = whole > 0 && most > whole - 1e-3 && (!goesBelow || least === 0) && [...worth, ...[...entries.keys()].filter((key) => !worth.has(key)).map((key) => [key, 0] as const)].every(([key, points]) => isNear(of(key) / whole, points));
  if (!isOurs || (due !== 'map' && !(due === 'match' && worth.size > 0 && [...worth.values()].filter((one) => one > 0).length === 1 && !goesBelow))) tell(lost('weights', declaration.place, [...entries].map((entry) => entry.join(' ')).join(', ') || 'map_response'));
  else if (!isNear(whole, 1)) tell(lost('settings', declaration.place, `SCORE ${whole}`));
}
