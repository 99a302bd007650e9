// Which questions are in a file of Moodle's XML?
import { isVerdicts, verdicts } from './core/exchange/aiken.js';
import { readName, readTags } from './core/exchange/names.js';
import { lost, readEach, refuse, type Note, type Reading } from './core/exchange/note.js';
import { literally, looksLikeHtml, plainOf } from './core/exchange/plain-text.js';
import type { AskedText, Part, Question } from './core/exchange/question.js';
import { fraction } from './core/exchange/write-gift.js';
import { elementAt, elementOf, elementsOf, everyOf, ownText, type Element } from './core/exchange/xml.js';
import { decimalOf } from './core/numeric-answer.js';
import { readXml } from './read-xml.js';

type Tell = (note: Note) => void;

export function readMoodle(text: string): Reading<Question> {
  const root = readXml(text);
  if (root.name !== 'quiz') refuse('syntax', root.place, `<${root.name}>`);
  let category = '';
  return readEach(elementsOf(root, 'question'), (given, tell) => {
    const { place } = given;
    const type = given.attributes['type'] ?? '';
    if (type === 'category') {
      category = ownText(elementAt(given, 'category/text')).trim();
      return null;
    }
    if (everyOf(given, 'file').length > 0) return refuse('media', everyOf(given, 'file')[0]!.place, everyOf(given, 'file')[0]!.attributes['name']);
    const { code, language, otherLanguage } = readName(ownText(elementAt(given, 'name/text')));
    const { attributes, others } = readTags(everyOf(elementOf(given, 'tags') ?? given, 'tag').map((tag) => ownText(elementOf(tag, 'text')).trim()));
    if (others.length > 0) tell(lost('tags', place, others.join(', ')));
    if (category) tell(lost('category', place, category));
    tellLosses(given, tell);
    const { stem, asked } = askedIn(given, type, verdicts[language ?? 'en'], tell);
    return { place, question: { code, language, otherLanguage, ...attributes, stem, asked } };
  });
}

/** What Moodle says beside the question itself, and no item here has. */
function tellLosses(given: Element, tell: Tell): void {
  const general = elementOf(given, 'generalfeedback');
  if (ownText(elementOf(general, 'text')).trim() !== '') tell(lost('general-feedback', general!.place));
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback', 'hint']) {
    const said = elementsOf(given, name).find((one) => ownText(elementOf(one, 'text')).trim() !== '');
    if (said) tell(lost('feedback', said.place, name));
  }
  const grade = ownText(elementOf(given, 'defaultgrade')).trim();
  if (grade !== '' && Number(grade) !== 1) tell(lost('settings', elementOf(given, 'defaultgrade')!.place, `defaultgrade ${grade}`));
}

/** By the format that the element names; a text without one is plain. */
function wordsOf(element: Element | undefined, tell: Tell): string {
  if (!element) return '';
  const text = ownText(elementOf(element, 'text'));
  const format = element.attributes['format'] ?? 'plain_text';
  if (format === 'html') return plainOf(text, element.place, tell);
  return format !== 'plain_text' && looksLikeHtml(text) ? plainOf(text, element.place, tell, { keepsLines: true }) : literally(text.trim(), element.place, tell);
}

const partOf = (answer: Element, tell: Tell): Part => ({ text: wordsOf(answer, tell), rationale: wordsOf(elementOf(answer, 'feedback'), tell) });
const shareOf = (answer: Element): number => Number(answer.attributes['fraction'] ?? '0');

function askedIn(given: Element, type: string, says: readonly [string, string], tell: Tell): { readonly stem: string; readonly asked: AskedText } {
  const answers = elementsOf(given, 'answer');
  const stem = wordsOf(elementOf(given, 'questiontext'), tell);
  switch (type) {
    case 'truefalse': {
      const [whenTrue, whenFalse] = ['true', 'false'].map((name) => answers.find((answer) => ownText(elementOf(answer, 'text')).trim().toLowerCase() === name));
      if (!whenTrue || !whenFalse || shareOf(whenTrue) > 0 === shareOf(whenFalse) > 0) return refuse('key-missing', given.place);
      return { stem, asked: { kind: 'true-false', options: [whenTrue, whenFalse].map((answer, at) => ({ text: says[at]!, correct: shareOf(answer) > 0, rationale: partOf(answer, tell).rationale })) } };
    }
    case 'multichoice':
      return { stem, asked: choiceIn(given, answers, tell) };
    case 'ordering': {
      const inOrder = answers.toSorted((left, right) => shareOf(left) - shareOf(right));
      demandMany(inOrder.length, given);
      return { stem, asked: { kind: 'ordering', options: inOrder.map((answer) => ({ text: wordsOf(answer, tell) })) } };
    }
    case 'matching':
      return { stem, asked: matchingIn(given, tell) };
    case 'gapselect':
      return gapsIn(given, stem, tell);
    case 'numerical':
      return { stem, asked: numberIn(given, answers, tell) };
    default:
      return refuse('kind-unknown', given.place, type);
  }
}

function demandMany(many: number, { place }: Element): void {
  if (many < 2 || many > 10) refuse('parts-many', place, String(many));
}

function choiceIn(given: Element, answers: readonly Element[], tell: Tell): AskedText {
  demandMany(answers.length, given);
  const isSingle = !['false', '0'].includes(ownText(elementOf(given, 'single')).trim());
  const right = answers.map((answer) => (isSingle ? shareOf(answer) >= 100 : shareOf(answer) > 0));
  const many = right.filter(Boolean).length;
  if (many === 0 || (isSingle && many > 1)) return refuse('key-missing', given.place, String(many));
  const due = Number(fraction(1 / many));
  const others = answers.filter((answer, at) => Math.abs(shareOf(answer) - (isSingle ? (right[at] ? 100 : 0) : right[at] ? due : -due)) > 0.01);
  if (others.length > 0) tell(lost('weights', given.place, others.map((answer) => `${shareOf(answer)}%`).join(', ')));
  const parts = answers.map((answer, at) => ({ ...partOf(answer, tell), correct: right[at]! }));
  return { kind: isSingle ? (isVerdicts(parts.map(({ text }) => text)) ? 'true-false' : 'single') : 'multiple', options: parts };
}

function matchingIn(given: Element, tell: Tell): AskedText {
  const options: { text: string }[] = [];
  const subquestions = elementsOf(given, 'subquestion');
  // each prompt, and each option that matches none; more are refused before they are compared with each other
  if (subquestions.length > 20) return refuse('parts-many', given.place, String(subquestions.length));
  const pairs = subquestions.map((pair) => {
    const text = literally(ownText(elementAt(pair, 'answer/text')).trim(), pair.place, tell);
    const known = options.findIndex((option) => option.text === text);
    return { text: wordsOf(pair, tell), match: known === -1 ? options.push({ text }) - 1 : known };
  });
  const prompts = pairs.filter(({ text }) => text !== '');
  demandMany(prompts.length, given);
  demandMany(options.length, given);
  return { kind: 'matching', prompts, options };
}

/** A number in the text is the right option; the others of its group can be chosen in its place. Stem and text are parted by the first end of a line before a gap. */
function gapsIn(given: Element, whole: string, tell: Tell): { readonly stem: string; readonly asked: AskedText } {
  const choices = elementsOf(given, 'selectoption').map((option) => ({ text: literally(ownText(elementOf(option, 'text')).trim(), option.place, tell), group: ownText(elementOf(option, 'group')).trim() || '1' }));
  const marks = [...whole.matchAll(/\[\[(\d{1,3})\]\]/g)].map(([, number]) => Number(number));
  if (marks.length === 0 || marks.length > 10) return refuse('parts-many', given.place, String(marks.length));
  // gaps of the list stand in the order of their groups, wherever their language puts them
  const inOrder = marks.toSorted((left, right) => left - right);
  if (new Set(marks).size < marks.length) return refuse('parts-many', given.place, 'one option in two gaps');
  const gaps = inOrder.map((number) => {
    const right = choices[number - 1] ?? refuse('key-missing', given.place, `[[${number}]]`);
    const options = choices.filter(({ group }) => group === right.group);
    demandMany(options.length, given);
    return { correct: options.indexOf(right), options: options.map(({ text }) => ({ text })) };
  });
  const before = whole.search(/\[\[\d/);
  const cut = whole.lastIndexOf('\n', before);
  const text = whole.slice(cut + 1).replace(/\[\[(\d{1,3})\]\]/g, (_, number: string) => `{{${inOrder.indexOf(Number(number)) + 1}}}`);
  return { stem: cut === -1 ? '' : whole.slice(0, cut).trim(), asked: { kind: 'gaps', text, gaps } };
}

function numberIn(given: Element, answers: readonly Element[], tell: Tell): AskedText {
  const right = answers.find((answer) => shareOf(answer) === 100) ?? refuse('key-missing', given.place);
  if (answers.length > 1) tell(lost('weights', given.place, answers.map((answer) => `${shareOf(answer)}%`).join(', ')));
  const said = [ownText(elementOf(right, 'text')), ownText(elementOf(right, 'tolerance')) || '0'];
  const [answer, tolerance] = said.map((one) => decimalOf(/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(one.trim()) ? String(Number(one)) : one));
  if (answer == null || tolerance == null) return refuse('number-unfit', right.place, said.join(' ± '));
  // the answer is in the unit that counts once; Moodle takes others for it, many times over
  const units = elementsOf(elementOf(given, 'units') ?? { ...given, children: [] }, 'unit').map((one) => ({ name: ownText(elementOf(one, 'unit_name')).trim(), times: Number(ownText(elementOf(one, 'multiplier')).trim() || '1') }));
  const unit = units.find(({ times }) => times === 1);
  const others = units.filter((one) => one !== unit).map(({ name }) => name).join(', ');
  if (units.length > 0 && !unit) return refuse('number-unfit', given.place, others);
  if (others !== '') tell(lost('unit', given.place, others));
  return { kind: 'numeric', answer, tolerance, unit: unit?.name ?? '', rationale: wordsOf(elementOf(right, 'feedback'), tell) };
}
