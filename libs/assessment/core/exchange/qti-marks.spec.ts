// Does a program that follows QTI to the letter give an answer the points that it has here?
import fc from 'fast-check';
import { readXml } from '../../read-xml.js';
import { pointsOf } from '../answer.js';
import type { Answer, ItemKey } from '../item.js';
import { pairOf } from '../pairing-answer.js';
import { readEach, type Note } from './note.js';
import { normalised } from './qti-spelling.js';
import type { AskedText, Question } from './question.js';
import { readQtiItem } from './read-qti-item.js';
import { writeQtiItem } from './write-qti-item.js';
import { elementAt, elementOf, elementsOf, everyOf, ownText, type Element } from './xml.js';

/** Nothing, a number, a truth, or identifiers in a container. */
type Value = null | number | boolean | readonly string[];

/** As the specification says it (QTI 2.1, "Assessment Test, Section and Item Information Model", 2012, response processing and expressions), of the words that our packages use. */
class Engine {
  private readonly outcomes = new Map<string, Value>();
  constructor(
    private readonly item: Element,
    private readonly responses: ReadonlyMap<string, Value>,
  ) {
    for (const one of elementsOf(item, 'outcomeDeclaration')) this.outcomes.set(one.attributes['identifier']!, elementOf(one, 'defaultValue') ? Number(ownText(elementAt(one, 'defaultValue/value'))) : null);
  }

  score(): Value {
    const processing = elementOf(this.item, 'responseProcessing')!;
    const { template } = processing.attributes;
    if (template?.includes('match_correct')) return this.#same(this.responses.get('RESPONSE') ?? null, this.#correct('RESPONSE')) === true ? 1 : 0;
    if (template?.includes('map_response')) return this.responses.get('RESPONSE') == null ? 0 : this.#mapped('RESPONSE');
    elementsOf(processing).forEach((rule) => this.#rule(rule));
    return this.outcomes.get('SCORE') ?? null;
  }

  #rule(rule: Element): void {
    if (rule.name === 'setOutcomeValue') return void this.outcomes.set(rule.attributes['identifier']!, this.#value(elementsOf(rule)[0]!));
    if (rule.name !== 'responseCondition') throw new Error(rule.name);
    for (const branch of elementsOf(rule)) {
      const [test, ...then] = elementsOf(branch);
      if (branch.name === 'responseElse') return elementsOf(branch).forEach((one) => this.#rule(one));
      if (this.#value(test!) === true) return then.forEach((one) => this.#rule(one));
    }
  }

  #declared = (identifier: string): Element => elementsOf(this.item, 'responseDeclaration').find((one) => one.attributes['identifier'] === identifier)!;
  #correct(identifier: string): Value {
    const declared = this.#declared(identifier);
    const values = elementsOf(elementOf(declared, 'correctResponse')!, 'value').map(ownText);
    return declared.attributes['baseType'] === 'float' ? Number(values[0]) : declared.attributes['cardinality'] === 'ordered' ? values : values.toSorted();
  }

  #mapped(identifier: string): number {
    const mapping = elementOf(this.#declared(identifier), 'mapping')!;
    const { defaultValue, lowerBound, upperBound } = mapping.attributes;
    const of = (value: string): number => Number(elementsOf(mapping, 'mapEntry').find(({ attributes }) => attributes['mapKey'] === value)?.attributes['mappedValue'] ?? defaultValue);
    return Math.min(Number(upperBound), Math.max(Number(lowerBound), (this.responses.get(identifier) as readonly string[]).reduce((sum, value) => sum + of(value), 0)));
  }

  #same = (left: Value, right: Value): boolean | null => (left === null || right === null ? null : JSON.stringify(left) === JSON.stringify(right));

  #value(given: Element): Value {
    const { name, attributes } = given;
    const inner = () => elementsOf(given).map((one) => this.#value(one));
    const numbers = () => inner() as number[];
    switch (name) {
      case 'variable':
        return this.outcomes.get(attributes['identifier']!) ?? this.responses.get(attributes['identifier']!) ?? null;
      case 'correct':
        return this.#correct(attributes['identifier']!);
      case 'baseValue':
        return attributes['baseType'] === 'identifier' ? [ownText(given)] : Number(ownText(given));
      case 'mapResponse':
        return this.#mapped(attributes['identifier']!);
      case 'index': {
        const one = (inner()[0] as readonly string[] | null)?.[Number(attributes['n']) - 1];
        return one === undefined ? null : [one];
      }
      case 'match':
        return this.#same(...(inner() as [Value, Value]));
      case 'equal': {
        const [value, target] = inner() as [number | null, number];
        const [down, up] = (attributes['toleranceMode'] === 'exact' ? '0 0' : attributes['tolerance']!).split(' ').map(Number) as [number, number];
        return value === null ? null : value >= target - down && value <= target + up;
      }
      case 'isNull':
        return inner()[0] === null;
      case 'and':
        return inner().every((one) => one === true);
      case 'lt':
        return numbers()[0]! < numbers()[1]!;
      case 'sum':
        return numbers().reduce((sum, one) => sum + one, 0);
      case 'subtract':
        return numbers()[0]! - numbers()[1]!;
      case 'divide':
        return numbers()[0]! / numbers()[1]!;
      case 'max':
        return Math.max(...numbers());
      case 'multiple':
        return inner().flatMap((one) => one as string[]);
      default:
        throw new Error(name);
    }
  }
}

interface Case {
  readonly asked: AskedText;
  readonly key: Pick<ItemKey, 'correct' | 'tolerance'>;
  readonly answer: Answer;
}
const letters = 'qwertyuiop';
const options = (many: number) => Array.from({ length: many }, (_, at) => ({ id: letters[at]!, text: `option ${at}`, rationale: at === 1 ? '' : `because ${at}` }));
const many = fc.integer({ min: 2, max: 6 });
const cases: Readonly<Record<AskedText['kind'], fc.Arbitrary<Case>>> = {
  single: fc.tuple(many, fc.nat(), fc.option(fc.nat())).map(([size, right, given]): Case => choice('single', size, [right % size], given === null ? [] : [given % size])),
  'true-false': fc.tuple(fc.nat(1), fc.option(fc.nat(1))).map(([right, given]): Case => choice('true-false', 2, [right], given === null ? [] : [given])),
  multiple: many.chain((size) => fc.tuple(fc.subarray([...Array(size).keys()], { minLength: 1 }), fc.subarray([...Array(size).keys()]))).map(([right, given]): Case => choice('multiple', 6, right, given)),
  ordering: many.chain((size) => fc.tuple(fc.constant(size), fc.shuffledSubarray([...Array(size).keys()], { minLength: size }), fc.boolean())).map(([size, given, isOpen]): Case => ({
    asked: { kind: 'ordering', options: options(size) }, key: { correct: options(size).map(({ id }) => id) }, answer: isOpen ? [] : given.map((at) => letters[at]!),
  })), // prettier-ignore
  matching: fc.array(fc.tuple(fc.nat(3), fc.option(fc.nat(3))), { minLength: 2, maxLength: 5 }).map((pairs): Case => ({
    asked: { kind: 'matching', prompts: pairs.map(([match], at) => ({ id: `p${at}`, text: `prompt ${at}`, match })), options: options(4) },
    key: { correct: pairs.map(([match], at) => pairOf(`p${at}`, letters[match]!)) }, answer: pairs.flatMap(([, given], at) => (given === null ? [] : [pairOf(`p${at}`, letters[given]!)])),
  })), // prettier-ignore
  gaps: fc.array(fc.tuple(fc.nat(2), fc.option(fc.nat(2))), { minLength: 1, maxLength: 4 }).map((gaps): Case => ({
    asked: { kind: 'gaps', text: gaps.map((_, at) => `word {{${at + 1}}}`).join(' '), gaps: gaps.map(([correct], at) => ({ id: `g${at}`, correct, options: options(3).map(({ id, text }) => ({ id: `${at}${id}`, text })), rationale: 'why' })) },
    key: { correct: gaps.map(([right], at) => pairOf(`g${at}`, `${at}${letters[right]}`)) }, answer: gaps.flatMap(([, given], at) => (given === null ? [] : [pairOf(`g${at}`, `${at}${letters[given]}`)])),
  })), // prettier-ignore
  numeric: fc.tuple(fc.integer({ min: -40, max: 40 }), fc.nat(4), fc.option(fc.integer({ min: -44, max: 44 }))).map(([right, tolerance, given]): Case => ({
    asked: { kind: 'numeric', answer: String(right / 4), tolerance: String(tolerance / 4), unit: 'mL', rationale: 'why' }, key: { correct: [String(right / 4)], tolerance: String(tolerance / 4) }, answer: given === null ? [] : [String(given / 4)],
  })), // prettier-ignore
};
function choice(kind: 'single' | 'multiple' | 'true-false', size: number, right: readonly number[], given: readonly number[]): Case {
  const texts = ['True', 'False'];
  return { asked: { kind, options: options(size).map((option, at) => ({ ...option, ...(kind === 'true-false' && { text: texts[at]! }), correct: right.includes(at) })) }, key: { correct: right.map((at) => letters[at]!) }, answer: given.map((at) => letters[at]!) };
}

/** As a program would hold it: values of the file's own identifiers. */
function given({ asked, answer }: Case, item: Element): ReadonlyMap<string, Value> {
  if (answer.length === 0) return new Map();
  if (asked.kind === 'numeric') return new Map([['RESPONSE', Number(answer[0])]]);
  if (asked.kind !== 'gaps') return new Map([['RESPONSE', asked.kind === 'ordering' ? answer : answer.toSorted()]]);
  const interactions = everyOf(item, 'inlineChoiceInteraction');
  const pairs = answer.map((pair) => pair.split(' ') as [string, string]);
  return new Map(interactions.flatMap((interaction, at): [string, Value][] => {
    const chosen = pairs.find(([gap]) => gap === `g${at}`)?.[1];
    const place = ['q', 'w', 'e'].findIndex((letter) => chosen?.endsWith(letter));
    return place === -1 ? [] : [[interaction.attributes['responseIdentifier']!, [elementsOf(interaction, 'inlineChoice')[place]!.attributes['identifier']!]]];
  })); // prettier-ignore
}

describe('points in QTI', () => {
  const every = (Object.keys(cases) as AskedText['kind'][]).flatMap((kind) => (['2.1', '3.0'] as const).map((version) => [kind, version] as const));
  it.each(every)('are those of an item of kind %s, in version %s, whatever is answered', (kind, version) => {
    fc.assert(
      fc.property(cases[kind], fc.boolean(), fc.boolean(), (one, gate, explains) => {
        const asked = explains ? one.asked : (JSON.parse(JSON.stringify(one.asked, (key, value: unknown) => (key === 'rationale' ? '' : value))) as AskedText);
        const question: Question = { code: 'OWN-1-01', language: 'en', gate, level: 'recall', difficulty: 0.5, stem: 'What?', asked };
        const item = normalised(readXml(writeQtiItem(question, 'OWN-1-01', version)));
        expect(new Engine(item, given(one, item)).score()).toBeCloseTo(pointsOf({ kind, gate }, one.key, one.answer), 9);
        // and our own reader knows its rules: it has nothing to say
        const told: Note[] = [];
        const { found, refused } = readEach([item], (each, tell) => ({ place: '', question: readQtiItem(each, [`gate:${gate ? 'yes' : 'no'}`], tell) }));
        told.push(...refused, ...found.flatMap(({ notes }) => notes));
        expect(told).toEqual([]);
      }),
      { numRuns: 120, seed: Number(process.env['SEED'] ?? Date.now() % 1e9) },
    );
  });
});
