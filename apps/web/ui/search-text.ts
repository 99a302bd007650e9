// Which text stands in an address?

/** The router reads digits in an address as a number; a text they are all the same. Empty is nothing. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
