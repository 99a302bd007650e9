// What words does an item of QTI have, and where among them is it answered?
import { lost, refuse, type Note } from './note.js';
import { plainOf } from './plain-text.js';
import { elementsOf, everyOf, ownText, type Element } from './xml.js';

type Child = Element['children'][number];

export const literalMarks = /\{\{\d+\}\}/;
/** Stands for the field until the words around it are known. */
const field = '\ue000';
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export interface QtiBody {
  readonly interactions: readonly Element[];
  /** All of it, a line for a field that stands within words. */
  readonly whole: string;
  readonly isWithinWords: boolean;
  /** Up to the part with gaps, and that part, with `{{1}}` for the first of the responses. */
  readonly before: string;
  readonly after: string;
  /** All its letters as they stand in the file. */
  readonly words: string;
  readonly unit: string;
  readonly wordsOf: (element: Element) => string;
}

const isInteraction = ({ name }: Element): boolean => name.endsWith('Interaction');
const blocks = new Set(['p', 'div', 'section', 'article', 'blockquote', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'rubricBlock', 'feedbackBlock']);
const boxes = new Set(['div', 'section', 'article']);
const allText = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');

/** Boxes around blocks say nothing. */
function blocksOf(element: Element): Child[] {
  return element.children.flatMap((child): Child[] => {
    if (typeof child === 'string' || !boxes.has(child.name)) return [child];
    const isBox = ownText(child).trim() === '' && elementsOf(child).every((one) => blocks.has(one.name) || (isInteraction(one) && !/^(?:inlineChoice|textEntry)/.test(one.name)));
    return isBox ? blocksOf(child) : [child];
  });
}

/** By the rule of Moodle's: the elements become HTML again, and go through the same walk. */
export function readQtiBody(body: Element, responses: readonly string[], tell: (note: Note) => void): QtiBody {
  const interactions = interactionsIn(body);
  if (interactions.length > 10) return refuse('parts-many', interactions[0]!.place, String(interactions.length));
  const gaps = responses.filter((name) => interactions.some(({ attributes }) => attributes['responseIdentifier'] === name));
  /** The words beside a field that say in what it is counted. */
  const isUnit = ({ name, attributes }: Element): boolean => name === 'span' && attributes['class'] === 'unit' && interactions.some((one) => one.name === 'textEntryInteraction');
  const asHtml = (child: Child): string => {
    if (typeof child === 'string') return child.replace(/[ \t\r\n]+/g, ' ').replace(/[&<>]/g, (one) => escapes[one]!);
    if (child.name === 'inlineChoiceInteraction') return `{{${gaps.indexOf(child.attributes['responseIdentifier'] ?? '') + 1}}}`;
    if (child.name === 'textEntryInteraction') return field;
    if (isUnit(child)) return '';
    // said in a place of its own, by whoever wrote it
    if (child.name === 'rubricBlock' || child.name === 'feedbackBlock' || child.name === 'feedbackInline') {
      tell(lost('feedback', child.place, child.name));
      return '';
    }
    const inner = (isInteraction(child) ? elementsOf(child, 'prompt') : child.children).map(asHtml).join('');
    if (isInteraction(child) || child.name === 'prompt' || child.name === 'contentBody') return `<div>${inner}</div>`;
    return child.name === 'br' ? '<br>' : `<${child.name}>${inner}</${child.name}>`;
  };
  const plain = (children: readonly Child[], { place }: Element): string => plainOf(children.map(asHtml).join(''), place, tell).replace(/(?<! ) +\n/g, '\n');
  const units = everyOf(body, 'span').filter(isUnit);
  const all = blocksOf(body);
  const cut = all.findIndex((child) => typeof child !== 'string' && interactionsIn({ ...body, children: [child] }).some(({ name }) => name === 'inlineChoiceInteraction'));
  const whole = cut === -1 ? plain(all, body) : '';
  const alone = new RegExp(`(?:^|\\n| )${field}$`);
  return {
    interactions,
    whole: whole.replace(alone, '').trimEnd().replaceAll(field, '_____'),
    isWithinWords: whole.replace(alone, '').includes(field),
    before: cut === -1 ? '' : plain(all.slice(0, cut), body),
    after: cut === -1 ? '' : plain(all.slice(cut), body),
    words: allText(body),
    unit: units.map((one) => allText(one).replace(/\s+/g, ' ').trim()).join(' '),
    wordsOf: (element) => plain(element.children, element),
  };
}

const interactionsIn = (element: Element): Element[] => elementsOf(element).flatMap((child) => (isInteraction(child) ? [child] : interactionsIn(child)));
