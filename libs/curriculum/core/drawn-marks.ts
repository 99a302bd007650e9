// What does a reader find in a lesson's Markdown, in which line, and what would the reader lose?
import type { PlacedMark } from './lesson-body.js';
import type { MarkdownNode } from './lesson-marks.js';
import { lessonTree } from './lesson-tree.js';
import { deepestNesting } from './mark-count.js';

export interface LessonLink {
  /** From 1. */
  readonly line: number;
  readonly target: string;
}

export type LossCode = 'html' | 'image' | 'swallowed' | 'heading-underlined' | 'table-large' | 'nested-deep' | 'marks-unclear';

export interface Loss {
  readonly code: LossCode;
  /** From 1. */
  readonly line: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface DrawnMarks {
  /** Written as {@link bodyStructure} writes them. */
  readonly marks: readonly PlacedMark[];
  /** However they are written; not an address of mail that stands there as it is, for that is drawn as words. */
  readonly links: readonly LessonLink[];
  /** What is not drawn, or not as it is written; each once a line. */
  readonly losses: readonly Loss[];
}

/** What stands in what: a list and its entry are two, and words in bold in the entry of a list in a box some more. */
const deepestNode = 3 * deepestNesting;
/** Rows are filled up to the width of their table when it is drawn. */
const mostCells = 1000;
const excerptLength = 40;

/** Everything else has words or marks that no reader sees: definitions, footnotes, blocks of code. */
const drawnInFull = new Set([
  'blockquote', 'break', 'citation', 'containerDirective', 'delete', 'emphasis', 'heading', 'inlineCode', 'leafDirective', 'link', 'list', 'listItem', 'paragraph', 'root', 'strong', 'table', 'tableCell',
  'tableRow', 'text', 'textDirective', 'thematicBreak',
]);

export function drawnMarks(body: string): DrawnMarks {
  const marks: PlacedMark[] = [];
  const links: LessonLink[] = [];
  const losses = new Map<string, Loss>();
  /** Of what is visited: words beside citations and addresses do not say theirs. */
  let line = 1;
  const visit = (node: MarkdownNode, depth: number): void => {
    line = node.position?.start.line ?? line;
    const mark = markOf(node);
    if (mark !== null) marks.push({ mark, line });
    if (node.type === 'link' && !isMail(node)) links.push({ line, target: node.url ?? '' });
    const loss = depth > deepestNode ? ({ code: 'nested-deep', facts: { most: deepestNesting } } as const) : lossOf(node, body);
    if (loss) losses.set(`${loss.code} ${line}`, { line: loss.code === 'heading-underlined' ? node.position!.end.line : line, ...loss });
    if (node.type === 'text') line += (node.value ?? '').split('\n').length - 1;
    if (depth <= deepestNode) for (const child of node.children ?? []) visit(child, depth + 1);
    line = node.position?.end.line ?? line;
    if (node.type === 'containerDirective') marks.push({ mark: ':::', line });
  };
  visit(lessonTree(body, { sourcesOf: () => [], words: [] }), 0);
  return { marks, links, losses: [...losses.values()] };
}

function markOf({ type, name = '', depth = 0, data, attributes }: MarkdownNode): string | null {
  if (type === 'heading') return `${'#'.repeat(depth)} ${data?.hProperties?.['id'] ?? ''}`;
  if (type === 'containerDirective') return `:::${name}`;
  if (type === 'leafDirective') return `::${name}{#${attributes?.['id'] ?? ''}}`;
  return type === 'citation' ? `[${(data?.hProperties?.['claims'] ?? '').replaceAll(' ', ', ')}]` : null;
}

const isMail = ({ url, children = [] }: MarkdownNode): boolean => children.length === 1 && url === `mailto:${children[0]!.value}`;

function lossOf(node: MarkdownNode, body: string): Omit<Loss, 'line'> | null {
  const { type, children = [], align = [] } = node;
  const source = body.slice(node.position?.start.offset, node.position?.end.offset);
  const unclear = { code: 'marks-unclear', facts: { text: excerptOf(source) } } as const;
  if (type === 'html') return { code: 'html', facts: {} };
  if (type === 'image' || type === 'imageReference') return { code: 'image', facts: {} };
  if (type === 'heading' && !source.startsWith('#')) return { code: 'heading-underlined', facts: {} };
  // ":word" alone is drawn as it stands
  if (type === 'textDirective' && source !== `:${node.name}`) return { code: 'swallowed', facts: { word: excerptOf(source.slice(1)) } };
  if (type === 'table' && children.length * align.length > mostCells) return { code: 'table-large', facts: { cells: children.length * align.length, most: mostCells } };
  const isWider = type === 'table' && children.some((row) => (row.children ?? []).length > align.length);
  const hasTick = type === 'listItem' && typeof node.checked === 'boolean';
  return isWider || hasTick || !drawnInFull.has(type) ? unclear : null;
}

function excerptOf(source: string): string {
  const [first = ''] = source.split('\n');
  return first.length > excerptLength ? `${first.slice(0, excerptLength)}…` : first;
}
