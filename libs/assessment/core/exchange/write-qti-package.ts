// Which files make a package of QTI items, and what does its manifest say of each?
import { nameOf, tagsOf } from './names.js';
import { identifierOf, spellings, type QtiVersion } from './qti-spelling.js';
import type { Question } from './question.js';
import { writeQtiItem } from './write-qti-item.js';
import { element, writeXml, type Element } from './xml.js';

export const manifestName = 'imsmanifest.xml';

/** IEEE LOM, which libraries of items show and search: a name, a language, and a keyword for each tag. */
function metadataOf(question: Question): Element {
  const lang = question.language ?? 'x-none';
  const said = (name: string, language: string, text: string): Element => element(`lom:${name}`, {}, element('lom:string', { language }, text));
  const keywords = tagsOf(question).map((tag) => said('keyword', 'x-none', tag));
  return element('metadata', {}, element('lom:lom', {}, element('lom:general', {}, said('title', lang, nameOf(question)), ...(question.language ? [element('lom:language', {}, question.language)] : []), ...keywords)));
}

/** By their paths. The same questions make the same files. */
export function writeQtiPackage(questions: readonly Question[], version: QtiVersion): ReadonlyMap<string, string> {
  const { manifest, schema, schemaVersion, resource } = spellings[version];
  const files = new Map<string, string>();
  const resources: Element[] = [];
  const used = new Set<string>();
  for (const [at, question] of questions.entries()) {
    const wanted = question.code ? identifierOf(question.code) + (question.language ? `_${question.language}` : '') : `item-${at + 1}`;
    const identifier = used.has(wanted) ? `${wanted}_${at + 1}` : wanted;
    used.add(identifier);
    const href = `items/${identifier}.xml`;
    files.set(href, writeQtiItem(question, identifier, version));
    resources.push(element('resource', { identifier: `res_${identifier}`, type: resource, href }, metadataOf(question), element('file', { href })));
  }
  const root = element(
    'manifest', { xmlns: manifest, 'xmlns:lom': 'http://ltsc.ieee.org/xsd/LOM', identifier: 'dermark-items' },
    element('metadata', {}, element('schema', {}, schema), element('schemaversion', {}, schemaVersion)),
    element('organizations'),
    element('resources', {}, ...resources),
  ); // prettier-ignore
  return new Map([[manifestName, `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`], ...[...files].toSorted(([left], [other]) => (left < other ? -1 : 1))]);
}
