// Which trainees does a pasted list name?
export interface TraineeLine {
  readonly name: string;
  readonly email: string;
}

export interface ReadLines {
  readonly trainees: readonly TraineeLine[];
  /** Lines in which no name and address could be found, as they were. */
  readonly unread: readonly string[];
}

const address = /[^\s<>()"',;]+@[^\s<>()"',;]+\.[^\s<>()"',;]+/;

/**
 * A line each, name and address in either order, parted by a comma, semicolon, tab or angle brackets: whatever a
 * spreadsheet or a mail program puts on the clipboard. The same address twice counts once.
 */
export function readTraineeLines(pasted: string): ReadLines {
  const trainees = new Map<string, TraineeLine>();
  const unread: string[] = [];
  for (const line of pasted.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const email = address.exec(line)?.[0];
    const name = email === undefined ? '' : tidied(line.replace(email, ' '));
    if (email === undefined || name === '' || address.test(name)) unread.push(line.trim());
    else if (!trainees.has(email.toLowerCase())) trainees.set(email.toLowerCase(), { name, email });
  }
  return { trainees: [...trainees.values()], unread };
}

const tidied = (rest: string): string =>
  rest
    .replace(/[<>"(),;\t]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
