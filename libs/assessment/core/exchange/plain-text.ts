// What remains of a text in HTML when only its words are kept, and when does it say too much without them?
import { changed, lost, refuse, type Note } from './note.js';
import type { Place } from './question.js';

/** These only part lines; the words say the same without them. */
const breaking = new Set(['p', 'br', 'div', 'section']);
/** What they do to words is lost, and said to be. */
const dropped = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'small', 'big', 'span', 'font', 'mark', 'code', 'tt', 'abbr', 'cite', 'q', 'center', 'a', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'label']);
const onOwnLine = new Set(['p', 'div', 'section', 'li', 'ul', 'ol', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'br']);

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·',
  deg: '°', micro: 'µ', plusmn: '±', times: '×', divide: '÷', euro: '€', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', le: '≤', ge: '≥', ordm: 'º', ordf: 'ª', sect: '§',
  aacute: 'á', agrave: 'à', acirc: 'â', atilde: 'ã', ccedil: 'ç', eacute: 'é', egrave: 'è', ecirc: 'ê', iacute: 'í', oacute: 'ó', ocirc: 'ô', otilde: 'õ', uacute: 'ú', uuml: 'ü', ntilde: 'ñ',
  Aacute: 'Á', Agrave: 'À', Acirc: 'Â', Atilde: 'Ã', Ccedil: 'Ç', Eacute: 'É', Egrave: 'È', Ecirc: 'Ê', Iacute: 'Í', Oacute: 'Ó', Ocirc: 'Ô', Otilde: 'Õ', Uacute: 'Ú', Uuml: 'Ü', Ntilde: 'Ñ',
}; // prettier-ignore

function character(entity: string, place: Place): string {
  const [, hexadecimal, decimal, name = ''] = /^&(?:#[xX]([0-9A-Fa-f]{1,6})|#(\d{1,7})|([A-Za-z0-9]+));$/.exec(entity) ?? [];
  if (name) return Object.hasOwn(named, name) ? named[name]! : entity;
  const point = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  const isText = point === 9 || point === 10 || (point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) && !(point >= 0x7f && point < 0xa0));
  return isText ? String.fromCodePoint(point) : refuse('text-unfit', place, entity);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
/** Plain words in HTML, so that they come back as they are. */
export const asHtml = (text: string): string => text.replace(/[&<>\n]/g, (one) => escapes[one]!);
export const looksLikeHtml = (text: string): boolean => /<[A-Za-z/!?]/.test(text) || /&(?:#\w+|[A-Za-z]+\d?);/.test(text);

/** One walk from left to right: nothing goes back, and what is written already is not looked at again, however long the text is. The ends of lines are blanks in HTML; `keepsLines` where they are not. */
export function plainOf(html: string, place: Place, tell: (note: Note) => void, { keepsLines = false }: { readonly keepsLines?: boolean } = {}): string {
  const gone = new Set<string>();
  const plain: string[] = [];
  let last = '';
  let at = 0;
  const write = (text: string): void => {
    if (text === '') return;
    plain.push(text);
    last = text.at(-1)!;
  };
  for (;;) {
    const start = html.indexOf('<', at);
    const words = html.slice(at, start === -1 ? undefined : start);
    const flowing = keepsLines ? words : words.replaceAll('\n', ' ');
    write((last === '\n' && !keepsLines ? flowing.trimStart() : flowing).replace(/&(?:#[xX]?[0-9A-Fa-f]{1,7}|[A-Za-z][A-Za-z0-9]{1,10});/g, (entity) => character(entity, place)));
    if (start === -1) break;
    if (!/[A-Za-z/!?]/.test(html[start + 1] ?? '')) {
      write('<');
      at = start + 1;
      continue;
    }
    const isComment = html.startsWith('<!--', start);
    const end = html.indexOf(isComment ? '-->' : '>', start);
    if (end === -1) return refuse('markup-refused', place, html.slice(start, start + 40));
    const [, closing = '', tag = ''] = /^<(\/?)([A-Za-z][A-Za-z0-9-]{0,20})/.exec(html.slice(start, start + 24)) ?? [];
    const name = tag.toLowerCase();
    if (isComment) gone.add('comment');
    else if (!breaking.has(name) && !dropped.has(name)) return refuse('markup-refused', place, `<${tag || html.slice(start + 1, start + 12)}>`);
    else if (dropped.has(name)) gone.add(name);
    if (name === 'br' && !closing) write('\n');
    else if (onOwnLine.has(name) && last !== '' && last !== '\n') write('\n');
    at = end + (isComment ? 3 : 1);
  }
  if (gone.size > 0) tell(lost('markup', place, [...gone].toSorted().join(', ')));
  return plain.join('').trim();
}

/** Kept as it is and shown as it is; said, because its author may have meant HTML. */
export function literally(text: string, place: Place, tell: (note: Note) => void): string {
  if (/<\/?[A-Za-z][^<>]{0,200}>/.test(text)) tell(changed('taken-literally', place, /<\/?[A-Za-z][^<>]{0,200}>/.exec(text)![0]));
  return text;
}
