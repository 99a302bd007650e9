// What goes into a text when a mark is put in, and what is marked afterwards?

/** `text` takes the place of `from` to `to`; `select` counts from `from`. */
export interface Marked {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly select: readonly [start: number, end: number];
}

export type Mark = (text: string, start: number, end: number) => Marked;

export const boxKinds = ['case', 'house-rule', 'disputed', 'refer', 'example', 'question'] as const;
export type BoxKind = (typeof boxKinds)[number];

/** Around what is marked, or around a sample; a fixed one stands behind what is marked. */
export const inline =
  (before: string, after: string, sample: string, { isFixed = false } = {}): Mark =>
  (text, start, end) => {
    const words = isFixed ? sample : text.slice(start, end) || sample;
    const whole = `${before}${words}${after}`;
    const place = before.length + words.length;
    return { from: isFixed ? end : start, to: end, text: whole, select: isFixed ? [whole.length, whole.length] : [before.length, place] };
  };

/** On lines of its own below the line in which the cursor is, with a free line on both sides. */
export const block =
  (words: string): Mark =>
  (text, _, end) => {
    const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
    const before = text.slice(0, lineEnd).trim() === '' ? '' : text.slice(0, lineEnd).endsWith('\n') ? '\n' : '\n\n';
    const after = text.slice(lineEnd).startsWith('\n\n') || lineEnd === text.length ? '' : '\n';
    return { from: lineEnd, to: lineEnd, text: `${before}${words}${after}`, select: [before.length, before.length + words.length] };
  };

/** With an id that the text does not use yet. */
export const freshHeading =
  (words: string): Mark =>
  (text, start, end) => {
    const numbers = [...text.matchAll(/\{#section-(\d+)\}/g)].map(([, number]) => Number(number));
    const id = `section-${Math.max(0, ...numbers) + 1}`;
    const marked = block(`## ${words} {#${id}}`)(text, start, end);
    const at = marked.select[0] + '## '.length;
    return { ...marked, select: [at, at + words.length] };
  };

/** The lines that are marked become entries. */
export const listed =
  (sample: string): Mark =>
  (text, start, end) => {
    if (start === end) return block(`- ${sample}`)(text, start, end);
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const lines = text.slice(from, end).split('\n').map((line) => (line.trim() === '' || line.startsWith('- ') ? line : `- ${line}`)).join('\n');
    return { from, to: end, text: lines, select: [0, lines.length] };
  };

export function boxOf(kind: BoxKind, sample: { readonly box: string; readonly question: string; readonly answer: string }): string {
  return kind === 'question' ? `::::question\n${sample.question}\n\n:::answer\n${sample.answer}\n:::\n::::` : `:::${kind}\n${sample.box}\n:::`;
}
