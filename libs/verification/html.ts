// How is a page put together so that nothing that was typed can become markup?

/** Markup that may be sent as it is. Only `html` makes it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

const dangerous = /[&<>"']/;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => (dangerous.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? '') : text);

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return Array.isArray(piece) ? piece.map(written).join('') : '';
}

/** A template in which every value is escaped, except other markup; null and false are left out, lists are joined. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = parts[0] ?? '';
  for (let index = 0; index < pieces.length; index++) text += written(pieces[index]) + (parts[index + 1] ?? '');
  return new Markup(text);
}
