// Which questions are in a package of QTI, or in a single item of it?
import { textOf } from './core/exchange/file-text.js';
import { lost, readEach, refuse, refused, type Note, type Reading } from './core/exchange/note.js';
import { normalised, versionOf } from './core/exchange/qti-spelling.js';
import type { Question } from './core/exchange/question.js';
import { readQtiItem } from './core/exchange/read-qti-item.js';
import { manifestName } from './core/exchange/write-qti-package.js';
import { elementOf, elementsOf, everyOf, ownText, type Element } from './core/exchange/xml.js';
import { readXml } from './read-xml.js';
import { isZip, readZip, type ZipFiles } from './read-zip.js';

interface Given {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly tags: readonly string[];
  /** What the manifest says of it and is not taken over. */
  readonly notes: readonly Note[];
}

/** The version is told by the namespace of each item: a package may say either, whichever was asked for. */
export function readQti(file: Uint8Array): Reading<Question> {
  const { items, strange } = isZip(file) ? itemsOf(readZip(file)) : { items: [{ file: '', bytes: file, tags: [], notes: [] }], strange: [] };
  const { found, refused: none } = readEach(items, (given, tell) => {
    const root = readXml(textOf(given.bytes, given.file), given.file);
    if (versionOf(root) === null) return refuse('syntax', root.place, `<${root.name}> ${root.space}`);
    given.notes.forEach(tell);
    return { place: root.place, question: readQtiItem(normalised(root), given.tags, tell) };
  });
  return { found, refused: [...strange, ...none] };
}

/** All that the manifest names is unpacked before anything is read: a package that is not sound is none at all. */
function itemsOf(zip: ZipFiles): { readonly items: readonly Given[]; readonly strange: readonly Note[] } {
  if (!zip.names.includes(manifestName)) return refuse('package-incomplete', manifestName, manifestName);
  const manifest = readXml(textOf(zip.read(manifestName), manifestName), manifestName);
  if (manifest.name !== 'manifest') return refuse('syntax', manifest.place, `<${manifest.name}>`);
  const strange: Note[] = [];
  const resources = everyOf(elementOf(manifest, 'resources') ?? manifest, 'resource');
  const named = new Set(resources.flatMap((resource) => [resource, ...elementsOf(resource, 'file')]).flatMap(({ attributes }) => (attributes['href'] === undefined ? [] : [pathOf(attributes['href'])])));
  const items = resources.flatMap((resource): Given[] => {
    const type = resource.attributes['type'] ?? '';
    if (type.startsWith('imsqti_item_')) return [itemIn(resource, zip)];
    // pictures and schemas say nothing without their items
    if (type.startsWith('imsqti_') || /\.xml$/i.test(resource.attributes['href'] ?? '')) strange.push(refused('kind-unknown', resource.place, type));
    return [];
  });
  const files = items.map(({ file }) => file);
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined) refuse('package-path', manifestName, twice);
  const left = zip.names.filter((name) => /\.xml$/i.test(name) && name !== manifestName && !named.has(name) && !name.startsWith('__MACOSX/'));
  return { items, strange: [...strange, ...left.map((name) => refused('package-incomplete', name, name))] };
}

function itemIn(resource: Element, zip: ZipFiles): Given {
  const { href = '' } = resource.attributes;
  const file = pathOf(href);
  if (file === null) return refuse('package-path', resource.place, href);
  if (!zip.names.includes(file)) return refuse('package-incomplete', resource.place, href);
  const general = everyOf(resource, 'general')[0];
  const tags = (general ? elementsOf(general, 'keyword') : []).flatMap((keyword) => elementsOf(keyword)).map((one) => ownText(one).trim()).filter((tag) => tag !== '');
  const others = elementsOf(resource, 'dependency');
  return { file, bytes: zip.read(file), tags, notes: others.slice(0, 1).map((one) => lost('settings', one.place, `dependency ${one.attributes['identifierref'] ?? ''}`)) };
}

/** An address within the package, as the package writes it; null for any other. */
function pathOf(href: string): string | null {
  let path = href;
  try {
    path = decodeURIComponent(href.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  path = path.replace(/^(?:\.\/)+/, '');
  return path === '' || /[\\:\p{C}]/u.test(path) || path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..') ? null : path;
}
