// Is this XML that a stranger may hand in, and which elements are in it?
import { SaxesParser } from 'saxes';
import { refuse } from './core/exchange/note.js';
import type { Element } from './core/exchange/xml.js';

const deepest = 40;
const mostElements = 200_000;

/**
 * With no more than the five entities that XML itself has: who declares others is refused before they mean anything, and nothing is ever fetched. Throws `Refused` with the line and the
 * column: `syntax`, `too-large`, `encoding`.
 */
export function readXml(text: string, file = ''): Element {
  const parser = new SaxesParser({ xmlns: true });
  const place = (): string => `${file && `${file}:`}${parser.line}:${parser.columnIndex + 1}`;
  const open: (Element & { readonly children: (Element | string)[] })[] = [{ name: '', attributes: {}, children: [], place: '1:1', space: '' }];
  let many = 0;
  parser.on('error', (error) => refuse('syntax', place(), error.message.replace(/^[\d:]+\s*/, '')));
  parser.on('doctype', () => refuse('syntax', place(), '<!DOCTYPE'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(?:utf-8|us-ascii)$/i.test(encoding)) refuse('encoding', place(), encoding);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    many += 1;
    if (many > mostElements || open.length > deepest) refuse('too-large', place(), many > mostElements ? `> ${mostElements}` : `> ${deepest}`);
    const element = { name: local, attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])), children: [], place: place(), space: uri };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const words = (said: string): void => void open.at(-1)!.children.push(said);
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(text).close();
  const root = open[0]!.children.find((child): child is Element => typeof child !== 'string');
  return root ?? refuse('syntax', place());
}
