// Where do the links in a lesson's Markdown lead?

export interface LessonLink {
  /** From 1. */
  readonly line: number;
  readonly target: string;
}

/** `[words](target)`, and `[name]: target` on a line of its own; not an image. */
const inline = /(?<!!)\[[^\]]*\]\(\s*<?([^\s)>]*)/g;
const defined = /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]*)/;

export const linksOf = (body: string): LessonLink[] =>
  body.split('\n').flatMap((text, index) => [
    ...[...text.matchAll(inline)].map(([, target = '']) => ({ line: index + 1, target })),
    ...(defined.exec(text)?.slice(1, 2) ?? []).map((target) => ({ line: index + 1, target })),
  ]);
