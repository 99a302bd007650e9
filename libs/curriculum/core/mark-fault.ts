// What can be wrong with a mark in a lesson's Markdown, and how is that said to whoever works in the repository?

/** What each fault tells besides its line. */
export interface MarkFaultFacts {
  'heading-without-id': Record<never, never>;
  'heading-id-unfit': { id: string };
  'heading-id-twice': { id: string };
  'heading-level': Record<never, never>;
  'heading-in-box': Record<never, never>;
  'figure-unfit': { text: string };
  'figure-unknown': { id: string };
  'citation-unfit': { text: string };
  'box-left-open': { name: string };
  'box-not-opened': Record<never, never>;
  'box-colons': { name: string; opened: number; closed: number };
  'box-unknown': { name: string; known: string };
  'box-nested': { name: string; outer: string };
  'answer-alone': Record<never, never>;
  'question-holds-answers': { name: string };
  image: Record<never, never>;
  html: Record<never, never>;
  swallowed: { word: string };
}

export type MarkFaultCode = keyof MarkFaultFacts;

export interface MarkFault {
  readonly code: MarkFaultCode;
  /** From 1; null when it is the whole body's. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

const sentences: { readonly [Code in MarkFaultCode]: (facts: MarkFaultFacts[Code]) => string } = {
  'heading-without-id': () => 'the heading has no {#id}',
  'heading-id-unfit': ({ id }) => `the heading's id "${id}" must be English words in small letters with hyphens`,
  'heading-id-twice': ({ id }) => `the heading's id "${id}" is used twice`,
  'heading-level': () => 'headings have two or three #',
  'heading-in-box': () => 'a heading stands inside a container',
  'figure-unfit': ({ text }) => `"${text}" must look like ::figure{#scalp-section}`,
  'figure-unknown': ({ id }) => `there is no figure "${id}"`,
  'citation-unfit': ({ text }) => `the citation ${text} must look like [C1.08] or [C1.08, C1.20]`,
  'box-left-open': ({ name }) => `the container "${name}" is not closed`,
  'box-not-opened': () => 'a container is closed that was not opened',
  'box-colons': ({ name, opened, closed }) => `"${name}" was opened with ${opened} colons and is closed with ${closed}`,
  'box-unknown': ({ name, known }) => `the directive "${name}" is not one of ${known}`,
  'box-nested': ({ name, outer }) => `"${name}" stands inside "${outer}", whose fence needs more colons`,
  'answer-alone': () => 'an answer stands outside its question',
  'question-holds-answers': ({ name }) => `only an answer may stand inside a question, not "${name}"`,
  image: () => 'images are not part of a lesson',
  html: () => 'raw HTML is not allowed',
  swallowed: ({ word }) => `":${word}" would be read as a directive: put a space after the colon`,
};

/** `line 3: the heading has no {#id}`. */
export function markFaultSentence({ code, line, facts }: MarkFault): string {
  const say = sentences[code] as (facts: MarkFault['facts']) => string;
  return line === null ? say(facts) : `line ${line}: ${say(facts)}`;
}
