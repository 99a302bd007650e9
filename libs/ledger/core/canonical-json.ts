// Which are the only bytes that a JSON value may be hashed as (RFC 8785)?

/** Deeper than anything we write, and shallow enough for every stack. */
const deepest = 64;

/**
 * JSON without blanks, keys sorted by their UTF-16 units, numbers and strings as ECMAScript writes them. Throws a
 * TypeError, naming the place, for what JSON cannot say exactly: undefined, functions, symbols, big integers, numbers
 * that are not finite, lone surrogates, and objects that are more than their keys (dates, maps, class instances).
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', 0);
}

function write(value: unknown, place: string, depth: number): string {
  if (depth > deepest) throw refusal(place, 'is nested too deeply');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value, place);
  if (typeof value === 'string') return writeString(value, place);
  if (Array.isArray(value)) return `[${Array.from(value, (item, at) => write(item, `${place}/${at}`, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, place, depth);
  throw refusal(place, `is ${typeof value === 'object' ? 'more than a plain object' : `of the kind ${typeof value}`}, which JSON has no words for`);
}

function writeObject(object: Readonly<Record<string, unknown>>, place: string, depth: number): string {
  // Without a comparator, sort() compares UTF-16 units, which is what section 3.2.3 asks for.
  const members = Object.keys(object)
    .sort()
    .map((key) => `${writeString(key, place)}:${write(object[key], `${place}/${key}`, depth + 1)}`);
  return `{${members.join(',')}}`;
}

function writeNumber(value: number, place: string): string {
  if (!Number.isFinite(value)) throw refusal(place, 'is not a finite number');
  return JSON.stringify(value);
}

function writeString(value: string, place: string): string {
  if (/\p{Cs}/u.test(value)) throw refusal(place, 'holds half of a surrogate pair');
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const refusal = (place: string, why: string): TypeError => new TypeError(`The value at "${place}" ${why}.`);
