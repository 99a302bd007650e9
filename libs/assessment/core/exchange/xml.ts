// What is an element, how is one found in another, and how is one written down?
import type { Place } from './question.js';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly place: Place;
  /** The address of its namespace; empty for none. */
  readonly space: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };
/** What XML 1.0 cannot hold becomes the character for what is unknown; reading it again tells. */
const holdable = (text: string): string => text.replace(/[\ufffe\uffff]/g, '\ufffd').toWellFormed();
export const xmlText = (text: string): string => holdable(text).replace(/[&<>]/g, (one) => escapes[one]!);
export const xmlAttribute = (text: string): string => holdable(text).replace(/[&<>"\n\t]/g, (one) => escapes[one]!);

export const elementsOf = ({ children }: Element, name?: string): Element[] => children.filter((child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name));
export const elementOf = (parent: Element | undefined, name: string): Element | undefined => (parent ? elementsOf(parent, name)[0] : undefined);
/** At the end of a path of names. */
export const elementAt = (parent: Element, path: string): Element | undefined => path.split('/').reduce<Element | undefined>(elementOf, parent);
/** Depth first, in the order of the file. */
export const everyOf = (parent: Element, name: string): Element[] => elementsOf(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...everyOf(child, name)]);
/** One that is to be written. */
export const element = (name: string, attributes: Readonly<Record<string, string | undefined>> = {}, ...children: readonly (Element | string)[]): Element => ({
  name, attributes: Object.fromEntries(Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))), children, place: '', space: '',
}); // prettier-ignore
export const ownText = (element: Element | undefined): string => (element ? element.children.filter((child) => typeof child === 'string').join('') : '');

/** An element with words in it stands on one line, so that no blank comes to them; others have a line for each of theirs. */
export function writeXml({ name, attributes, children }: Element, indent: string | null = ''): string {
  const opening = `${indent ?? ''}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`).join('')}`;
  if (children.length === 0) return `${opening}/>`;
  const within = indent === null || children.some((child) => typeof child === 'string') ? null : `${indent}  `;
  const inner = children.map((child) => (typeof child === 'string' ? xmlText(child) : writeXml(child, within)));
  return within === null ? `${opening}>${inner.join('')}</${name}>` : `${opening}>\n${inner.join('\n')}\n${indent}</${name}>`;
}
