// How is a question written as an item of QTI?
import { nameOf } from './names.js';
import { countersOf, markingDue, rulesOf, type Responses } from './qti-marks.js';
import { identifierOf, spellings, spelt, type QtiVersion } from './qti-spelling.js';
import type { AskedText, Part, Question } from './question.js';
import { element, writeXml, type Element } from './xml.js';

/** Items that name it keep the ids of their parts; those of others get new ones. */
export const toolName = 'Dermark';

const words = (text: string): (Element | string)[] => text.split('\n').flatMap((line, at) => [...(at > 0 ? [element('br')] : []), ...(line === '' ? [] : [line])]);
const paragraph = (text: string): Element => element('p', {}, ...words(text));
const idOfPart = (part: { readonly id?: string | undefined } | undefined, at: number): string => identifierOf(part?.id ?? `part-${at + 1}`);
/** Not as other variables of an item are called. */
export const responseOf = (gap: string): string => `GAP_${gap}`;

interface Mapped {
  readonly entries: readonly (readonly [key: string, worth: number])[];
  readonly otherwise: number;
}

interface Response {
  readonly identifier: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly baseType: 'identifier' | 'directedPair' | 'float';
  readonly right: readonly string[];
  readonly mapped?: Mapped;
}

interface Shape {
  readonly responses: readonly Response[];
  readonly body: readonly Element[];
  /** By the identifier that shows it. */
  readonly feedback: readonly (readonly [identifier: string, rationale: string | undefined])[];
  /** Only what was chosen is explained, and not every part. */
  readonly explainsChoice: boolean;
}

const declared = ({ identifier, cardinality, baseType, right, mapped }: Response): Element =>
  element(
    'responseDeclaration', { identifier, cardinality, baseType },
    ...(right.length > 0 ? [element('correctResponse', {}, ...right.map((one) => element('value', {}, one)))] : []),
    ...(mapped ? [element('mapping', { lowerBound: '0', upperBound: '1', defaultValue: String(mapped.otherwise) }, ...mapped.entries.map(([mapKey, worth]) => element('mapEntry', { mapKey, mappedValue: String(worth) })))] : []),
  ); // prettier-ignore

function shapeOf({ stem, asked }: Question): Shape {
  const prompt = element('prompt', {}, ...words(stem));
  const ids = (parts: readonly Part[]): string[] => parts.map(idOfPart);
  const labelled = (name: string, parts: readonly Part[], more: Readonly<Record<string, string>> = {}): Element[] => parts.map((part, at) => element(name, { identifier: idOfPart(part, at), ...more }, ...words(part.text)));
  const why = (parts: readonly Part[]) => parts.map((part, at) => [idOfPart(part, at), part.rationale] as const);
  const interaction = (name: string, attributes: Readonly<Record<string, string>>, ...children: Element[]): Element => element(name, { responseIdentifier: 'RESPONSE', ...attributes }, prompt, ...children);
  switch (asked.kind) {
    case 'ordering': {
      // in the file they do not stand in the order that is right
      const mixed = labelled('simpleChoice', asked.options).toSorted((left, other) => (left.attributes['identifier']! < other.attributes['identifier']! ? -1 : 1));
      return { responses: [{ identifier: 'RESPONSE', cardinality: 'ordered', baseType: 'identifier', right: ids(asked.options) }], body: [interaction('orderInteraction', { shuffle: 'true' }, ...mixed)], feedback: why(asked.options), explainsChoice: false };
    }
    case 'matching': {
      const pairs = asked.prompts.map((one, at) => `${idOfPart(one, at)} ${idOfPart(asked.options[one.match], one.match)}`);
      const sets = [element('simpleMatchSet', {}, ...labelled('simpleAssociableChoice', asked.prompts, { matchMax: '1' })), element('simpleMatchSet', {}, ...labelled('simpleAssociableChoice', asked.options, { matchMax: '0' }))];
      const mapped = { entries: pairs.map((pair) => [pair, 1 / pairs.length] as const), otherwise: 0 };
      return { responses: [{ identifier: 'RESPONSE', cardinality: 'multiple', baseType: 'directedPair', right: pairs, mapped }], body: [interaction('matchInteraction', { shuffle: 'true', maxAssociations: String(pairs.length) }, ...sets)], feedback: why(asked.prompts), explainsChoice: false };
    }
    case 'gaps': {
      const names = asked.gaps.map((gap, at) => responseOf(idOfPart(gap, at)));
      const choices = asked.gaps.map(({ options }, at) => element('inlineChoiceInteraction', { responseIdentifier: names[at]!, shuffle: 'true' }, ...labelled('inlineChoice', options)));
      const text = asked.text.split(/(\{\{\d+\}\})/).flatMap((piece) => choices[Number(/^\{\{(\d+)\}\}$/.exec(piece)?.[1]) - 1] ?? words(piece));
      const responses = asked.gaps.map(({ options, correct }, at): Response => ({ identifier: names[at]!, cardinality: 'single', baseType: 'identifier', right: options[correct] ? [idOfPart(options[correct], correct)] : [] }));
      return { responses, body: [paragraph(stem), element('p', {}, ...text)], feedback: asked.gaps.map(({ rationale }, at) => [names[at]!, rationale]), explainsChoice: false };
    }
    case 'numeric': {
      const unit = asked.unit ? [' ', element('span', { class: 'unit' }, asked.unit)] : [];
      return {
        responses: [{ identifier: 'RESPONSE', cardinality: 'single', baseType: 'float', right: [asked.answer] }],
        body: [paragraph(stem), element('p', {}, element('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: '16' }), ...unit)],
        feedback: [['number', asked.rationale]], explainsChoice: false,
      }; // prettier-ignore
    }
    default: {
      const right = asked.options.flatMap((option, at) => (option.correct ? [idOfPart(option, at)] : []));
      const isMultiple = asked.kind === 'multiple';
      const share = 1 / Math.max(1, right.length);
      const mapped = { entries: ids(asked.options).map((id) => [id, right.includes(id) ? share : -share] as const), otherwise: 0 };
      return {
        responses: [{ identifier: 'RESPONSE', cardinality: isMultiple ? 'multiple' : 'single', baseType: 'identifier', right, ...(isMultiple && { mapped }) }],
        body: [interaction('choiceInteraction', { shuffle: String(asked.kind !== 'true-false'), maxChoices: isMultiple ? '0' : '1' }, ...labelled('simpleChoice', asked.options))],
        feedback: why(asked.options), explainsChoice: true,
      }; // prettier-ignore
    }
  }
}

const outcome = (identifier: string, more: Readonly<Record<string, string>> = {}): Element => element('outcomeDeclaration', { identifier, cardinality: 'single', baseType: 'float', ...more }, element('defaultValue', {}, element('value', {}, '0')));

/** Each explanation is shown by its part: by what was chosen, or all of them. */
function feedbackOf({ feedback, explainsChoice, responses: [first] }: Shape) {
  const said = feedback.flatMap(([identifier, rationale]) => (rationale ? [{ identifier, rationale }] : []));
  if (said.length === 0) return { outcomes: [], rules: [], blocks: [] };
  const cardinality = explainsChoice ? first!.cardinality : 'multiple';
  const chosen = explainsChoice ? element('variable', { identifier: 'RESPONSE' }) : element('multiple', {}, ...said.map(({ identifier }) => element('baseValue', { baseType: 'identifier' }, identifier)));
  return {
    outcomes: [element('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality, baseType: 'identifier' })],
    rules: [element('setOutcomeValue', { identifier: 'FEEDBACK' }, chosen)],
    blocks: said.map(({ identifier, rationale }) => element('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier, showHide: 'show' }, paragraph(rationale))),
  };
}

const stepsOf = (asked: AskedText, right: readonly string[]): Pick<Responses, 'steps'> => (asked.kind === 'ordering' ? { steps: right } : {});

/** As a file of its own. */
export function writeQtiItem(question: Question, identifier: string, version: QtiVersion): string {
  const { asked, gate = false, language } = question;
  const shape = shapeOf(question);
  const { outcomes, rules, blocks } = feedbackOf(shape);
  const marking = markingDue(asked, gate) as 'match';
  const all: Responses = { responses: shape.responses.map((one) => one.identifier), ...stepsOf(asked, shape.responses[0]!.right), ...(asked.kind === 'numeric' && { tolerance: asked.tolerance }) };
  const template = { match: 'match_correct', map: 'map_response' }[marking as string];
  // the two that every program knows by name, where nothing else has to be worked out
  const isPlain = template !== undefined && rules.length === 0 && all.responses.join() === 'RESPONSE';
  const { item, itemSchema } = spellings[version];
  const root = element(
    'assessmentItem', { xmlns: item, 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:schemaLocation': `${item} ${itemSchema}`, identifier, title: nameOf(question), adaptive: 'false', timeDependent: 'false', 'xml:lang': language, toolName, toolVersion: '1' },
    ...shape.responses.map(declared),
    outcome('SCORE', { normalMaximum: '1', normalMinimum: '0' }),
    ...countersOf(marking, all).map((counter) => outcome(counter)),
    ...outcomes,
    element('itemBody', {}, ...shape.body),
    isPlain ? element('responseProcessing', { template: spellings[version].template(template) }) : element('responseProcessing', {}, ...rulesOf(marking, all), ...rules),
    ...blocks,
  ); // prettier-ignore
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(spelt(root, version))}\n`;
}
