// Which text stands in an address, and does another text hold it?

/** The router reads digits in an address as a number; a text they are all the same. Empty is nothing. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a text holds what was looked for; accents and case do not matter. */
export function holds(text: string, wanted: string | undefined): boolean {
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return wanted === undefined || plain(text).includes(plain(wanted.trim()));
}
