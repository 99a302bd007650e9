// What is an element, how is one found in another, and how is one written down?
import type { Place } from './question.js';

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly place: Place;
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
export const ownText = (element: Element | undefined): string => (element ? element.children.filter((child) => typeof child === 'string').join('') : '');
