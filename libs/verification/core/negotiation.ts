// Does the asker want a page or data?

export type Form = 'html' | 'json';

const forms: Readonly<Record<string, readonly Form[]>> = {
  'text/html': ['html'],
  'application/xhtml+xml': ['html'],
  'text/*': ['html'],
  'application/json': ['json'],
  'application/problem+json': ['json'],
  'application/*': ['json'],
  '*/*': ['html', 'json'],
};

/** Chooses by an Accept header (RFC 9110, 12.5.1). Between equals the one that was named outright; else a page. */
export function preferredForm(accept: string | undefined): Form {
  if (accept === undefined) return 'html';
  if (accept === 'application/json') return 'json';
  const best = { html: { quality: 0, precision: -1 }, json: { quality: 0, precision: -1 } };
  for (const wish of accept.split(',').slice(0, 32)) {
    const [type = '', ...parameters] = wish.split(';').map((part) => part.trim().toLowerCase());
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = given === undefined ? 1 : Number(given.slice(2));
    // The most precise range that names a form decides about it, whatever its place in the list.
    const precision = type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
    for (const form of forms[type] ?? []) {
      const { precision: known, quality: sofar } = best[form];
      if (precision > known || (precision === known && quality > sofar)) best[form] = { quality, precision };
    }
  }
  if (best.json.quality === best.html.quality) return best.json.quality > 0 && best.json.precision > best.html.precision ? 'json' : 'html';
  return best.json.quality > best.html.quality ? 'json' : 'html';
}
