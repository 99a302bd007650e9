// Which question is an item of QTI, in the names of 2.1?
import { decimalOf } from '../numeric-answer.js';
import { isVerdicts } from './aiken.js';
import { asLanguage, readName, readTags } from './names.js';
import { changed, lost, refuse, type Note } from './note.js';
import { literalMarks, readQtiBody } from './read-qti-body.js';
import { markingDue, markingOf, type Marking } from './qti-marks.js';
import { idOf } from './qti-spelling.js';
import type { AskedText, Part, Question } from './question.js';
import { mappingOf, tellMarks } from './read-qti-marks.js';
import { responseOf, toolName } from './write-qti-item.js';
import { elementOf, elementsOf, everyOf, ownText, type Element } from './xml.js';

type Tell = (note: Note) => void;

/** What else an item may have at its top, and is read below. */
const known = new Set(['responseDeclaration', 'outcomeDeclaration', 'itemBody', 'responseProcessing', 'modalFeedback']);
/** Without them it would be another question. */
const decisive = ['templateDeclaration', 'templateProcessing', 'assessmentStimulusRef', 'contextDeclaration'];
const media = ['img', 'object', 'audio', 'video', 'picture', 'include'];

export function readQtiItem(item: Element, tags: readonly string[], tell: Tell): Question {
  demandPlain(item);
  for (const { name, place } of elementsOf(item)) if (!known.has(name)) tell(lost('settings', place, name));
  const name = readName(item.attributes['title'] ?? '');
  const spoken = item.attributes['xml:lang'] ?? '';
  const language = name.language ?? asLanguage(spoken);
  const otherLanguage = language === undefined && spoken !== '' ? spoken : name.otherLanguage;
  const { attributes, others } = readTags(tags);
  if (others.length > 0) tell(lost('tags', item.place, others.join(', ')));
  const read = new QtiReading(item, attributes.gate === true, tell);
  return { code: name.code ?? readName(item.attributes['identifier'] ?? '').code, language, otherLanguage, ...attributes, ...read.question() };
}

function demandPlain(item: Element): void {
  if (item.attributes['adaptive'] === 'true') refuse('kind-unknown', item.place, 'adaptive');
  for (const one of elementsOf(item)) if (decisive.includes(one.name)) refuse('kind-unknown', one.place, one.name);
  for (const one of media.flatMap((name) => everyOf(item, name))) refuse('media', one.place, one.attributes['src'] ?? one.attributes['data'] ?? one.attributes['href'] ?? one.name);
}

class QtiReading {
  private readonly body: ReturnType<typeof readQtiBody>;
  private readonly interactions: readonly Element[];
  private readonly declarations: ReadonlyMap<string, Element>;
  /** By the identifier that shows it. */
  private readonly feedback: Map<string, Element>;
  private readonly keepsIds: boolean;

  constructor(
    private readonly item: Element,
    private readonly gate: boolean,
    private readonly tell: Tell,
  ) {
    const given = elementOf(item, 'itemBody') ?? refuse('kind-unknown', item.place, 'itemBody');
    this.declarations = new Map(elementsOf(item, 'responseDeclaration').map((one) => [one.attributes['identifier'] ?? '', one]));
    this.body = readQtiBody(given, [...this.declarations.keys()], tell);
    this.interactions = this.body.interactions;
    this.keepsIds = item.attributes['toolName'] === toolName;
    this.feedback = new Map();
    for (const one of elementsOf(item, 'modalFeedback')) {
      const { identifier = '', showHide } = one.attributes;
      if (showHide === 'hide' || this.feedback.has(identifier)) tell(lost('feedback', one.place, identifier));
      else this.feedback.set(identifier, one);
    }
  }

  question(): Pick<Question, 'stem' | 'asked'> {
    const names = this.interactions.map(({ name }) => name);
    const [first, ...more] = this.interactions;
    if (!first) return refuse('kind-unknown', this.item.place, 'itemBody');
    if (more.length > 0 && names.some((name) => name !== 'inlineChoiceInteraction')) return refuse('kind-unknown', more[0]!.place, names.join(' + '));
    const asked = this.#asked(first);
    for (const [identifier, one] of this.feedback) this.tell(lost('feedback', one.place, identifier));
    if (asked.kind !== 'numeric' && !this.keepsIds) this.tell(lost('ids', this.item.place));
    return { stem: asked.kind === 'gaps' ? this.body.before : this.body.whole, asked };
  }

  #asked(interaction: Element): AskedText {
    switch (interaction.name) {
      case 'choiceInteraction':
        return this.#choice(interaction);
      case 'orderInteraction':
        return this.#order(interaction);
      case 'matchInteraction':
        return this.#match(interaction);
      case 'inlineChoiceInteraction':
        return this.#gaps();
      case 'textEntryInteraction':
        return this.#number(interaction);
      default:
        return refuse('kind-unknown', interaction.place, interaction.name);
    }
  }

  #declared(interaction: Element, cardinality: readonly string[], baseType: readonly string[]): Element {
    const name = interaction.attributes['responseIdentifier'] ?? '';
    const found = this.declarations.get(name) ?? refuse('key-missing', interaction.place, name);
    const said = [found.attributes['cardinality'] ?? '', found.attributes['baseType'] ?? ''];
    if (!cardinality.includes(said[0]!) || !baseType.includes(said[1]!)) return refuse('kind-unknown', found.place, `${interaction.name} ${said.join(' ')}`);
    return found;
  }

  #key(declaration: Element): string[] {
    return elementsOf(elementOf(declaration, 'correctResponse') ?? { ...declaration, children: [] }, 'value').map((value) => ownText(value).trim().replace(/\s+/g, ' '));
  }

  /** Its own words and, where it is shown by this part, why. */
  #part(choice: Element): Part {
    const identifier = choice.attributes['identifier'] ?? '';
    const beside = elementsOf(choice, 'feedbackInline');
    const inline = beside.find(({ attributes }) => attributes['identifier'] === identifier && attributes['showHide'] !== 'hide');
    for (const one of beside) if (one !== inline) this.tell(lost('feedback', one.place, one.attributes['identifier']));
    const text = this.body.wordsOf({ ...choice, children: choice.children.filter((child) => typeof child === 'string' || child.name !== 'feedbackInline') });
    return { ...(this.keepsIds && { id: idOf(identifier) }), text, rationale: inline ? this.body.wordsOf(inline) : this.#rationale(identifier) };
  }

  #rationale(identifier: string): string {
    const found = this.feedback.get(identifier);
    this.feedback.delete(identifier);
    return found ? this.body.wordsOf(found) : '';
  }

  #marked(kind: AskedText['kind'], { responses, steps }: { readonly responses: readonly string[]; readonly steps?: readonly string[] }): Marking {
    const processing = elementOf(this.item, 'responseProcessing');
    const outcomes = new Set(['modalFeedback', 'feedbackInline', 'feedbackBlock'].flatMap((name) => everyOf(this.item, name)).map((one) => one.attributes['outcomeIdentifier'] ?? ''));
    outcomes.delete('SCORE');
    const marking = markingOf(processing, { responses, ...(steps && { steps }) }, outcomes) ?? refuse('marks-unknown', processing!.place, processing!.attributes['template'] ?? 'responseProcessing');
    const fits = kind === 'numeric' ? marking !== 'map' && marking !== 'parts' : marking !== 'near';
    if (!fits) return refuse('marks-unknown', processing!.place, marking);
    return marking;
  }

  #choice(interaction: Element): AskedText {
    const declaration = this.#declared(interaction, ['single', 'multiple'], ['identifier']);
    const choices = manyOf(elementsOf(interaction, 'simpleChoice'), interaction);
    const isMultiple = declaration.attributes['cardinality'] === 'multiple';
    const marking = this.#marked(isMultiple ? 'multiple' : 'single', { responses: [declaration.attributes['identifier']!] });
    const identifiers = choices.map(({ attributes }) => attributes['identifier'] ?? '');
    const key = this.#keyAmong(declaration, identifiers, marking);
    if (!isMultiple && key.length > 1) return refuse('key-missing', declaration.place, key.join(' '));
    const options = choices.map((choice) => ({ ...this.#part(choice), correct: key.includes(choice.attributes['identifier'] ?? '') }));
    const kind = isMultiple ? 'multiple' : isVerdicts(options.map(({ text }) => text)) ? 'true-false' : 'single';
    const wrong = isMultiple ? -1 / key.length : 0;
    tellMarks({ declaration, marking, due: markingDue({ kind }, this.gate), worth: new Map(identifiers.map((one) => [one, key.includes(one) ? 1 / key.length : wrong])) }, this.tell);
    return { kind, options };
  }

  /** Of a file with no key but its points, what is worth any. */
  #keyAmong(declaration: Element, possible: readonly string[] | null, marking: Marking): string[] {
    const said = this.#key(declaration);
    const mapping = mappingOf(declaration);
    const best = Math.max(0, ...(mapping?.entries.values() ?? []));
    const key = said.length > 0 || marking !== 'map' ? said : [...(mapping?.entries ?? [])].flatMap(([one, points]) => (declaration.attributes['cardinality'] === 'single' ? points === best : points > 0) && best > 0 ? [one] : []);
    const strange = key.find((one) => possible && !possible.includes(one));
    if (key.length === 0 || strange !== undefined || new Set(key).size < key.length) return refuse('key-missing', declaration.place, strange ?? key.join(' '));
    return key;
  }

  #order(interaction: Element): AskedText {
    const declaration = this.#declared(interaction, ['ordered'], ['identifier']);
    const choices = manyOf(elementsOf(interaction, 'simpleChoice'), interaction);
    const identifiers = choices.map(({ attributes }) => attributes['identifier'] ?? '');
    const steps = this.#keyAmong(declaration, identifiers, 'match');
    if (steps.length < identifiers.length) return refuse('key-missing', declaration.place, steps.join(' '));
    const marking = this.#marked('ordering', { responses: [declaration.attributes['identifier']!], steps });
    tellMarks({ declaration, marking, due: markingDue({ kind: 'ordering' }, this.gate), worth: null }, this.tell);
    return { kind: 'ordering', options: steps.map((step) => this.#part(choices[identifiers.indexOf(step)]!)) };
  }

  #match(interaction: Element): AskedText {
    const declaration = this.#declared(interaction, ['multiple'], ['directedPair']);
    const [prompts, options] = [0, 1].map((at) => manyOf(elementsOf(elementsOf(interaction, 'simpleMatchSet')[at] ?? { ...interaction, children: [] }, 'simpleAssociableChoice'), interaction)) as [Element[], Element[]];
    const marking = this.#marked('matching', { responses: [declaration.attributes['identifier']!] });
    const key = this.#keyAmong(declaration, null, marking).map((pair) => pair.split(' '));
    const placeOf = (among: readonly Element[], identifier = ''): number => among.findIndex(({ attributes }) => attributes['identifier'] === identifier);
    const matches = prompts.map((prompt) => key.filter(([from]) => from === prompt.attributes['identifier']));
    const unclear = matches.findIndex((found) => found.length !== 1 || placeOf(options, found[0]![1]) === -1);
    if (unclear !== -1 || key.length !== prompts.length) return refuse('key-missing', prompts[Math.max(0, unclear)]!.place, matches[unclear]?.map((pair) => pair.join(' ')).join(', ') ?? '');
    tellMarks({ declaration, marking, due: markingDue({ kind: 'matching' }, this.gate), worth: new Map([...key.map((pair) => [pair.join(' '), 1 / key.length] as const), ['', 0]]) }, this.tell);
    return { kind: 'matching', prompts: prompts.map((prompt, at) => ({ ...this.#part(prompt), match: placeOf(options, matches[at]![0]![1]) })), options: options.map((option) => this.#unexplained(option)) };
  }

  #gaps(): AskedText {
    const inOrder = [...this.declarations.keys()].flatMap((name) => this.interactions.filter(({ attributes }) => attributes['responseIdentifier'] === name));
    if (inOrder.length !== this.interactions.length || new Set(inOrder.map(({ attributes }) => attributes['responseIdentifier'])).size < inOrder.length || inOrder.length > 10) return refuse('parts-many', this.interactions[0]!.place, String(this.interactions.length));
    const names = inOrder.map(({ attributes }) => attributes['responseIdentifier']!);
    const marking = this.#marked('gaps', { responses: names });
    if (literalMarks.test(this.body.words)) return refuse('text-unfit', this.item.place, literalMarks.exec(this.body.words)![0]);
    const gaps = inOrder.map((interaction, at) => {
      const declaration = this.#declared(interaction, ['single'], ['identifier']);
      const choices = manyOf(elementsOf(interaction, 'inlineChoice'), interaction);
      const identifiers = choices.map(({ attributes }) => attributes['identifier'] ?? '');
      const [right = ''] = this.#keyAmong(declaration, identifiers, marking);
      const id = names[at]!.startsWith(responseOf('')) ? names[at]!.slice(responseOf('').length) : names[at]!;
      return { ...(this.keepsIds && { id: idOf(id) }), correct: identifiers.indexOf(right), options: choices.map((choice) => this.#unexplained(choice)), rationale: this.#rationale(names[at]!) };
    });
    // with one gap, all or nothing and each part are the same
    tellMarks({ declaration: this.declarations.get(names[0]!)!, marking: gaps.length === 1 && marking === 'match' ? 'parts' : marking, due: gaps.length === 1 ? 'parts' : markingDue({ kind: 'gaps' }, this.gate), worth: null }, this.tell);
    return { kind: 'gaps', text: this.body.after, gaps };
  }

  /** Only the part that is given one of them has a rationale. */
  #unexplained(choice: Element): Part {
    const { rationale, ...part } = this.#part(choice);
    if (rationale) this.tell(lost('feedback', choice.place, choice.attributes['identifier']));
    return part;
  }

  #number(interaction: Element): AskedText {
    const declaration = this.#declared(interaction, ['single'], ['float', 'integer']);
    const marking = this.#marked('numeric', { responses: [declaration.attributes['identifier']!] });
    const [said = ''] = this.#key(declaration);
    const { answer, tolerance, isShifted } = this.#near(declaration, said, marking);
    if (isShifted) this.tell(changed('interval-becomes-tolerance', declaration.place, said));
    if (this.body.isWithinWords) this.tell(changed('gap-becomes-line', interaction.place));
    return { kind: 'numeric', answer, tolerance, unit: this.body.unit, rationale: this.#rationale('number') };
  }

  /** An interval that does not lie around its number, or is a part of it, becomes one that does. */
  #near(declaration: Element, said: string, marking: Marking): { readonly answer: string; readonly tolerance: string; readonly isShifted: boolean } {
    const equal = marking === 'near' ? everyOf(elementOf(this.item, 'responseProcessing')!, 'equal')[0] : undefined;
    const { toleranceMode: mode = 'exact', tolerance: range = '0', includeLowerBound: below = 'true', includeUpperBound: above = 'true' } = equal?.attributes ?? {};
    if (below !== 'true' || above !== 'true' || !['exact', 'absolute', 'relative'].includes(mode)) return refuse('marks-unknown', equal!.place, mode);
    const [down = '0', up = down] = mode === 'exact' ? ['0'] : range.trim().split(/\s+/);
    const numbers = [said, down, up].map((one) => (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(one) ? Number(one) : NaN)) as [number, number, number];
    const isEven = mode !== 'relative' && numbers[1] === numbers[2];
    const sizes = numbers.slice(1).map((one) => (mode === 'relative' ? (Math.abs(numbers[0]) * one) / 100 : one)) as [number, number];
    const answer = isEven ? decimalOf(/e/i.test(said) ? String(Number(said)) : said.replace(/^\+/, '')) : decimalOf((numbers[0] + (sizes[1] - sizes[0]) / 2).toFixed(6));
    const tolerance = isEven ? decimalOf(/e/i.test(down) ? String(Number(down)) : down) : decimalOf(((sizes[0] + sizes[1]) / 2).toFixed(6));
    if (numbers.some(Number.isNaN) || answer === null || tolerance === null || sizes.some((one) => one < 0)) return refuse('number-unfit', declaration.place, `${said} ± ${range}`);
    return { answer, tolerance, isShifted: !isEven };
  }
}

function manyOf(choices: Element[], { place }: Element): Element[] {
  return choices.length < 2 || choices.length > 10 ? refuse('parts-many', place, String(choices.length)) : choices;
}
