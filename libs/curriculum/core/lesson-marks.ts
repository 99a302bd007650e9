// How does a lesson's Markdown become boxes, citations, explained words and headings that can be linked to?
import { figureClaims, figureIds, type FigureId } from '#libs/anatomy/figures.js';
import { wordPattern } from './glossary.js';

/** A node of the Markdown tree, as far as it is touched here. */
export interface MarkdownNode {
  type: string;
  name?: string;
  value?: string;
  depth?: number;
  children?: MarkdownNode[];
  attributes?: Readonly<Record<string, string>> | null;
  url?: string;
  /** Of an entry in a list: ticked, not ticked, or neither. */
  checked?: boolean | null;
  /** One for each column of a table. */
  align?: readonly unknown[];
  /** Where it was written; lines from 1, offsets from 0. What is made here has none. */
  position?: { readonly start: { readonly line: number; readonly offset: number }; readonly end: { readonly line: number; readonly offset: number } };
  data?: { hName?: string; hProperties?: Record<string, string> };
}

const boxes = new Set(['case', 'house-rule', 'disputed', 'refer', 'example']);
const citation = /\[(C\d+\.\d+(?:\s*,\s*C\d+\.\d+)*)\]/g;
const headingId = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/;

export interface LessonMarks {
  /** Ids of the sources on which a claim rests. */
  readonly sourcesOf: (claim: string) => readonly string[];
  /** Words that can be explained; each is marked where the text uses it first. */
  readonly words: readonly string[];
}

/** Changes a tree that was read with directives. Raw HTML in it is left alone: whoever draws the tree drops it. */
export function lessonMarks({ sourcesOf, words }: LessonMarks) {
  return (tree: MarkdownNode): void => {
    walk(tree);
    markWords(tree, [...words].sort((left, right) => right.length - left.length));
    withMarginNotes(tree, sourcesOf);
  };
}

function walk(node: MarkdownNode): void {
  if (!node.children) return;
  if (node.type === 'heading') takeId(node);
  node.children = node.children.flatMap((child): MarkdownNode[] => (child.type === 'text' ? splitCitations(child.value ?? '') : [child]));
  for (const child of node.children) {
    directive(child);
    walk(child);
  }
}

function directive(node: MarkdownNode): void {
  const { type, name = '' } = node;
  if (type === 'containerDirective') {
    const element = boxes.has(name) ? 'lesson-box' : name === 'question' || name === 'answer' ? `lesson-${name}` : 'div';
    node.data = { hName: element, ...(element === 'lesson-box' ? { hProperties: { kind: name } } : {}) };
  } else if (type === 'leafDirective' && name === 'figure') {
    const id = node.attributes?.['id'] ?? '';
    node.data = { hName: 'lesson-figure', hProperties: { figure: id, claims: figureIds.some((known) => known === id) ? figureClaims[id as FigureId].join(' ') : '' } };
  } else if (type === 'textDirective' || type === 'leafDirective') {
    // ":word" in running text is text
    node.children = [{ type: 'text', value: `${type === 'leafDirective' ? '::' : ':'}${name}` }, ...(node.children ?? [])];
    node.data = { hName: 'span' };
  }
}

/** `## Title {#id}`: the id leaves the text and becomes the heading's address. */
function takeId(heading: MarkdownNode): void {
  const last = heading.children?.at(-1);
  const id = last?.type === 'text' ? headingId.exec(last.value ?? '')?.[1] : undefined;
  if (!last || id === undefined) return;
  last.value = (last.value ?? '').replace(headingId, '');
  heading.data = { hProperties: { id } };
}

function splitCitations(text: string): MarkdownNode[] {
  return text.split(citation).map((part, index): MarkdownNode => {
    if (index % 2 === 0) return { type: 'text', value: part };
    return { type: 'citation', children: [], data: { hName: 'lesson-citation', hProperties: { claims: idsIn(part).join(' ') } } };
  });
}

const idsIn = (list: string): string[] => list.split(',').map((id) => id.trim());

/** Each word once, the longest first: "needle hang" before "hang". Headings, links and tables' heads stay plain. */
function markWords(tree: MarkdownNode, words: readonly string[]): void {
  for (const word of words) markFirst(tree, word, wordPattern(word));
}

/** Whether the word was found, and so is done. */
function markFirst(node: MarkdownNode, word: string, pattern: RegExp): boolean {
  if (!node.children || ['heading', 'link', 'citation', 'term'].includes(node.type)) return false;
  return node.children.some((child, at) => {
    const found = child.type === 'text' ? pattern.exec(child.value ?? '') : null;
    if (!found) return markFirst(child, word, pattern);
    const value = child.value ?? '';
    const marked: MarkdownNode = { type: 'term', children: [{ type: 'text', value: found[0] }], data: { hName: 'lesson-term', hProperties: { word } } };
    const [before, after] = [value.slice(0, found.index), value.slice(found.index + found[0].length)];
    node.children!.splice(at, 1, ...textOf(before), marked, ...textOf(after));
    return true;
  });
}

const textOf = (value: string): MarkdownNode[] => (value === '' ? [] : [{ type: 'text', value }]);

/** Before each block stand the sources on which it rests, unless they stood there already since the last heading. */
function withMarginNotes(tree: MarkdownNode, sourcesOf: LessonMarks['sourcesOf']): void {
  const seen = new Set<string>();
  tree.children = (tree.children ?? []).flatMap((block) => {
    if (block.type === 'heading' && block.depth === 2) seen.clear();
    const fresh = [...new Set(citedIn(block).flatMap(sourcesOf))].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    if (fresh.length === 0) return [block];
    return [{ type: 'margin', children: [], data: { hName: 'lesson-margin', hProperties: { sources: fresh.join(' ') } } }, block];
  });
}

function citedIn(node: MarkdownNode): string[] {
  if (node.type === 'citation') return (node.data?.hProperties?.['claims'] ?? '').split(' ');
  return (node.children ?? []).flatMap(citedIn);
}
