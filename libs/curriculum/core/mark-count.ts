// Would it take long to read a text as Markdown?

export interface Overload {
  readonly code: 'lines-many' | 'marks-many' | 'boxes-many' | 'nested-deep';
  /** From 1; null when it is the whole text's. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, number>>;
}

/** Lessons of the programme have 150 at most. */
const mostLines = 1500;
/** Every mark may open something that a later one closes, so that time grows by the square of them. Lessons of the programme have 280 at most. */
const mostMarks = 2000;
/** What opens or closes a box costs more. Lessons of the programme have 24 at most. */
const mostFences = 120;
/** Each level of a tree costs a reader's program a call within a call. */
export const deepestNesting = 12;

/** A rule or an underline is one mark, however long. */
const mark = /[*_~`[\]<>&|:!#@]|[-=+]+/g;
const fence = /:{3,}/g;
/** What quotations and lists begin with; those of a line stand in each other. */
const nesting = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))*/;
const nestingMark = />|[-*+](?=[ \t])|\d[.)]/g;

const countIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Null for what may be read. To be asked before reading. */
export function overloadOf(body: string): Overload | null {
  const lines = body.split('\n');
  const [marks, fences] = [countIn(body, mark), countIn(body, fence)];
  if (lines.length > mostLines) return { code: 'lines-many', line: null, facts: { lines: lines.length, most: mostLines } };
  if (marks > mostMarks) return { code: 'marks-many', line: null, facts: { marks, most: mostMarks } };
  if (fences > mostFences) return { code: 'boxes-many', line: null, facts: { boxes: Math.ceil(fences / 2), most: mostFences / 2 } };
  const deep = lines.findIndex((line) => countIn(nesting.exec(line)?.[0] ?? '', nestingMark) > deepestNesting);
  return deep < 0 ? null : { code: 'nested-deep', line: deep + 1, facts: { most: deepestNesting } };
}
