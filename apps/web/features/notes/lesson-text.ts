// What is the plain text of a lesson on the screen, and where in it does something stand?
import type { TextRange } from '#libs/learning/core/text-quote.js';

/** The element that holds the text of a lesson has this attribute. */
export const textRoot = '[data-lesson-text]';

/** Words on the screen that the lesson does not say: citations and notes in the margin, titles of boxes, figures, questions with their answers, our own buttons. */
export const besideText = '[data-beside-text]';

interface Segment {
  readonly node: Text;
  /** Where its first letter stands in the text. */
  readonly start: number;
  /** How much of it counts. */
  readonly length: number;
}

export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  /** Empty, behind the heading, for the reader's own button. */
  readonly place: Element | null;
}

/** The text of a lesson as it stands on the screen at this moment: one definition for marking, finding and painting. */
export interface LessonText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Those that can be linked to, in order. */
  readonly headings: readonly Heading[];
}

const blocks = new Set(['BLOCKQUOTE', 'BR', 'DETAILS', 'DIV', 'DL', 'DT', 'DD', 'H2', 'H3', 'HR', 'LI', 'OL', 'P', 'SECTION', 'SUMMARY', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL']);

/** Between two blocks stands one line break, however they are nested. The space before what is left out is left out with it. */
export function readLessonText(root: Element): LessonText {
  let text = '';
  let isApart = false;
  const segments: Segment[] = [];
  const headings: Heading[] = [];
  const read = (node: Node): void => {
    if (node instanceof Text) {
      if (node.data === '') return;
      if (isApart && text !== '') text += '\n';
      isApart = false;
      segments.push({ node, start: text.length, length: node.length });
      text += node.data;
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.matches(besideText)) {
      const last = segments.at(-1);
      const spaces = text.length - text.trimEnd().length;
      if (!last || isApart || spaces > last.length) return;
      text = text.trimEnd();
      segments[segments.length - 1] = { ...last, length: last.length - spaces };
      return;
    }
    const isBlock = blocks.has(node.tagName);
    if (isBlock) isApart = true;
    const start = text.length + (text === '' ? 0 : 1);
    for (const child of node.childNodes) read(child);
    if (isBlock) isApart = true;
    if (node.id !== '' && /^H[23]$/.test(node.tagName)) {
      const next = node.nextElementSibling;
      headings.push({ id: node.id, title: text.slice(start), start, place: next?.matches('[data-note-place]') ? next : null });
    }
  };
  read(root);
  return { text, segments, headings };
}

/** Which part of the text a range of the page covers, without spaces at its ends; null when it covers none. */
export function covered({ text, segments }: LessonText, range: Range): TextRange | null {
  let [start, end] = [-1, -1];
  for (const segment of segments) {
    if (!range.intersectsNode(segment.node)) continue;
    const from = range.startContainer === segment.node ? range.startOffset : 0;
    const to = Math.min(segment.length, range.endContainer === segment.node ? range.endOffset : segment.length);
    if (to <= from) continue;
    if (start < 0) start = segment.start + from;
    end = segment.start + to;
  }
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (start < end && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : null;
}

/** One range of the page for each piece: what stands between the pieces, such as citations, is left out. */
export function rangesOf({ segments }: LessonText, { start, end }: TextRange): Range[] {
  return segments.flatMap((segment) => {
    const from = Math.max(0, start - segment.start);
    const to = Math.min(segment.length, end - segment.start);
    if (to <= from) return [];
    const range = document.createRange();
    range.setStart(segment.node, from);
    range.setEnd(segment.node, to);
    return [range];
  });
}

/** The heading under which a place stands; undefined before the first one. */
export const headingAt = ({ headings }: LessonText, place: number): Heading | undefined => headings.findLast(({ start }) => start <= place);

interface OlderDocument {
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** Which place of the text is under a point of the window; null beside it. */
export function placeUnder({ segments }: LessonText, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  const older = caret ? null : (document as OlderDocument).caretRangeFromPoint?.(x, y);
  const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [older?.startContainer, older?.startOffset ?? 0];
  const segment = segments.find((candidate) => candidate.node === node);
  return segment && offset <= segment.length ? segment.start + offset : null;
}

/** Whether a point of the window lies on one of the lines of a range; a little beside it counts, for fingers. */
export const isOn = (ranges: readonly Range[], x: number, y: number): boolean =>
  ranges.some((range) => [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left - 2 && x <= right + 2 && y >= top - 3 && y <= bottom + 3));
