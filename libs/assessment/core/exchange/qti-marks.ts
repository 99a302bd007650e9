// How does QTI say what an answer is worth, and is what it says one of the ways in which items are marked here?
import type { AskedText } from './question.js';
import { element, elementsOf, ownText, type Element } from './xml.js';

/**
 * Everything or nothing; what the mapping gives; Kendall's pairs of an order; one for each response that is right; a number within its tolerance. `none`: the file does not
 * say how it is marked, and its key is taken.
 */
export type Marking = 'match' | 'map' | 'order' | 'parts' | 'near' | 'none';

const variable = (identifier: string): Element => element('variable', { identifier });
const right = (identifier: string): Element => element('correct', { identifier });
const value = (baseType: string, of: string): Element => element('baseValue', { baseType }, of);
const number = (of: number): Element => value('float', String(of));
const set = (identifier: string, to: Element): Element => element('setOutcomeValue', { identifier }, to);
const when = (test: Element, then: Element, otherwise?: Element): Element => element('responseCondition', {}, element('responseIf', {}, test, then), ...(otherwise ? [element('responseElse', {}, otherwise)] : []));
const isRight = (response: string): Element => element('match', {}, variable(response), right(response));
const plus = (identifier: string, more: Element): Element => set(identifier, element('sum', {}, variable(identifier), more));

const allOrNothing = (test: Element): Element => when(test, set('SCORE', number(1)), set('SCORE', number(0)));
const mapped = (response: string): Element => when(element('isNull', {}, variable(response)), set('SCORE', number(0)), set('SCORE', element('mapResponse', { identifier: response })));
const scaled = (many: number): Element => set('SCORE', element('divide', {}, variable('SCORE'), number(many)));

/** Where each step stands, then every pair of steps: one more in its order, one less out of it; over all pairs, not below 0. */
function byPairs(steps: readonly string[]): Element[] {
  const place = (at: number): string => `PLACE_${at + 1}`;
  const standsAt = (step: string, turn: number): Element => element('match', {}, element('index', { n: String(turn + 1) }, variable('RESPONSE')), value('identifier', step));
  const places = steps.map((step, at) =>
    element('responseCondition', {}, ...steps.map((_, turn) => element(turn === 0 ? 'responseIf' : 'responseElseIf', {}, standsAt(step, turn), set(place(at), number(turn + 1))))),
  );
  const pairs = steps.flatMap((_, first) => steps.slice(first + 1).map((__, later) => [first, first + 1 + later] as const));
  const counted = pairs.map(([first, later]) => when(element('lt', {}, variable(place(first)), variable(place(later))), plus('NET', number(1)), set('NET', element('subtract', {}, variable('NET'), number(1)))));
  return [...places, ...counted, set('SCORE', element('max', {}, number(0), element('divide', {}, variable('NET'), number(pairs.length))))];
}

export interface Responses {
  readonly responses: readonly string[];
  /** In their right order; only where an order is asked for. */
  readonly steps?: readonly string[];
  readonly tolerance?: string;
}

/** What is to be written, by decision 36: a gate is all or nothing. */
export const markingDue = ({ kind }: Pick<AskedText, 'kind'>, gate: boolean): Marking => {
  if (kind === 'numeric') return 'near';
  if (gate || kind === 'single' || kind === 'true-false') return 'match';
  return kind === 'ordering' ? 'order' : kind === 'gaps' ? 'parts' : 'map';
};

export function rulesOf(marking: Exclude<Marking, 'none'>, { responses, steps = [], tolerance = '0' }: Responses): Element[] {
  const [first = 'RESPONSE', ...more] = responses;
  switch (marking) {
    case 'match':
      return [allOrNothing(more.length > 0 ? element('and', {}, ...responses.map(isRight)) : isRight(first))];
    case 'map':
      return [mapped(first)];
    case 'order':
      return byPairs(steps);
    case 'parts':
      return [...responses.map((response) => when(isRight(response), plus('SCORE', number(1)))), scaled(responses.length)];
    default:
      return [allOrNothing(element('equal', Number(tolerance) === 0 ? { toleranceMode: 'exact' } : { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}`, includeLowerBound: 'true', includeUpperBound: 'true' }, variable(first), right(first)))];
  }
}

/** What the rules count in besides the points. */
export const countersOf = (marking: Marking, { steps = [] }: Responses): string[] => (marking === 'order' ? [...steps.map((_, at) => `PLACE_${at + 1}`), 'NET'] : []);

/** Two rules that say the same are the same text. How near a number has to be is asked for apart. */
function canonical(given: Element): string {
  const isNumber = given.name === 'baseValue' && given.attributes['baseType'] !== 'identifier';
  const attributes = Object.entries(given.name === 'equal' ? {} : given.attributes).filter(([key]) => !key.startsWith('xmlns') && !(isNumber && key === 'baseType'));
  const text = ownText(given).trim();
  return `${given.name}[${attributes.toSorted(([left], [other]) => (left < other ? -1 : 1)).map((pair) => pair.join('=')).join()}](${isNumber ? String(Number(text)) : text}${elementsOf(given).map(canonical).join()})`;
}
const same = (left: readonly Element[], other: readonly Element[]): boolean => left.map(canonical).join() === other.map(canonical).join();

/** As editors of others write them: without a second branch, or adding up over all responses of an item. */
function* variants(all: Responses): Generator<readonly [Marking, readonly Element[]]> {
  const { responses, steps } = all;
  const [first = ''] = responses;
  const added = responses.map((response) => when(isRight(response), plus('SCORE', number(1))));
  yield ['match', rulesOf('match', all)];
  yield ['near', rulesOf('near', all)];
  if (steps) yield ['order', rulesOf('order', all)];
  yield ['parts', rulesOf('parts', all)];
  yield [responses.length > 1 ? 'parts' : 'match', added];
  if (responses.length > 1) return;
  yield ['match', [when(isRight(first), set('SCORE', number(1)))]];
  yield ['near', [when(element('equal', {}, variable(first), right(first)), set('SCORE', number(1)))]];
  yield ['map', rulesOf('map', all)];
  yield ['map', [set('SCORE', element('mapResponse', { identifier: first }))]];
  yield ['map', [when(element('not', {}, element('isNull', {}, variable(first))), plus('SCORE', element('mapResponse', { identifier: first })))]];
}

/** Whoever leaves early, or looks a value up, decides about more than what is set. */
const setBy = (rule: Element): string[] => [...(rule.name === 'setOutcomeValue' ? [rule.attributes['identifier'] ?? ''] : ['exitResponse', 'lookupOutcomeValue'].includes(rule.name) ? ['SCORE'] : []), ...elementsOf(rule).flatMap(setBy)];

/** Null for rules that nobody here knows. What only chooses the feedback decides about no marks. */
export function markingOf(processing: Element | undefined, all: Responses, feedback: ReadonlySet<string>): Marking | null {
  if (!processing) return 'none';
  const template = processing.attributes['template'] ?? processing.attributes['templateLocation'];
  const rules = elementsOf(processing).filter((rule) => !(setBy(rule).length > 0 && setBy(rule).every((outcome) => feedback.has(outcome))));
  if (template !== undefined) {
    const name = template.slice(template.lastIndexOf('/') + 1).replace(/\.xml$/, '');
    // both work on a variable of this name alone
    if (rules.length > 0 || all.responses.join() !== 'RESPONSE') return null;
    return name === 'match_correct' ? 'match' : name === 'map_response' ? 'map' : null;
  }
  if (rules.length === 0) return 'none';
  for (const [marking, known] of variants(all)) if (same(rules, known)) return marking;
  return null;
}
