// How are the names of QTI spelt in its two versions, which otherwise say the same of an item?
import { element, type Element } from './xml.js';

export type QtiVersion = '2.1' | '3.0';

/** Of 1EdTech (IMS Global): "Question and Test Interoperability", 2.1 of 2012 and 3.0 of 2022, with IMS Content Packaging and IEEE LOM. */
export const spellings = {
  '2.1': {
    item: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
    itemSchema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
    manifest: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    schema: 'QTIv2.1 Package',
    schemaVersion: '1.0.0',
    resource: 'imsqti_item_xmlv2p1',
    template: (name: string): string => `http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}`,
  },
  '3.0': {
    item: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
    itemSchema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
    manifest: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    schemaVersion: '3.0.0',
    resource: 'imsqti_item_xmlv3p0',
    template: (name: string): string => `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml`,
  },
} as const;

/** 2.0 and 2.2 have the same words for what is read here. */
const second = /^http:\/\/www\.imsglobal\.org\/xsd\/imsqti_(?:item_)?v2p[0-2]$/;
export function versionOf({ name, space }: Element): QtiVersion | null {
  if (name === 'assessmentItem' && second.test(space)) return '2.1';
  return name === 'qti-assessment-item' && space === spellings['3.0'].item ? '3.0' : null;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, one: string) => one.toUpperCase());
const renamed = (attributes: Element['attributes'], by: (name: string) => string) => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.includes(':') ? name : by(name), value]));
const ofHtml = new Set(['p', 'br', 'span']);

/** From the names of 2.1, which the writer has. */
export function spelt(given: Element, version: QtiVersion): Element {
  if (version === '2.1') return given;
  const children = given.children.map((child) => (typeof child === 'string' ? child : spelt(child, version)));
  if (ofHtml.has(given.name)) return { ...given, children };
  const inner = given.name === 'modalFeedback' ? [element('qti-content-body', {}, ...children)] : children;
  return { ...given, name: `qti-${kebab(given.name)}`, attributes: renamed(given.attributes, kebab), children: inner };
}

/** To the names of 2.1, which the reader knows. */
export function normalised(given: Element): Element {
  const children = given.children.map((child) => (typeof child === 'string' ? child : normalised(child)));
  return given.name.startsWith('qti-') ? { ...given, name: camel(given.name.slice(4)), attributes: renamed(given.attributes, camel), children } : { ...given, children };
}

/** Letters, digits and hyphens behind a letter are an identifier everywhere; whatever else an id has is spelt out behind an underscore. */
export const identifierOf = (id: string): string => (/^[A-Za-z][A-Za-z0-9-]*$/.test(id) ? id : `_${[...id].map((one) => (/[A-Za-z0-9-]/.test(one) ? one : `_${one.codePointAt(0)!.toString(16)}_`)).join('')}`);
export function idOf(identifier: string): string {
  if (!identifier.startsWith('_')) return identifier;
  const id = identifier.slice(1).replace(/_([0-9a-f]{1,5})_/g, (_, point: string) => String.fromCodePoint(parseInt(point, 16)));
  return identifierOf(id) === identifier ? id : identifier;
}
