// How does a lesson's Markdown become boxes, citations and headings that can be linked to?

/** A node of the Markdown tree, as far as it is touched here. */
export interface MarkdownNode {
  type: string;
  name?: string;
  value?: string;
  depth?: number;
  children?: MarkdownNode[];
  data?: { hName?: string; hProperties?: Record<string, string> };
}

const boxes = new Set(['case', 'house-rule', 'disputed', 'refer']);
const citation = /\[(S\d+(?:\s*,\s*S\d+)*)\]/g;
const headingId = /\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/;

/** A remark plugin, to run behind remark-directive. Raw HTML never gets here: the renderer drops it. */
export function lessonMarks() {
  return (tree: MarkdownNode): void => {
    walk(tree);
    withMarginNotes(tree);
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
    return { type: 'citation', children: [], data: { hName: 'lesson-citation', hProperties: { sources: idsIn(part).join(' ') } } };
  });
}

const idsIn = (list: string): string[] => list.split(',').map((id) => id.trim());

/** Before each block stand the sources that are named in it for the first time since the last heading. */
function withMarginNotes(tree: MarkdownNode): void {
  const seen = new Set<string>();
  tree.children = (tree.children ?? []).flatMap((block) => {
    if (block.type === 'heading' && block.depth === 2) seen.clear();
    const fresh = [...new Set(citedIn(block))].filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    if (fresh.length === 0) return [block];
    return [{ type: 'margin', children: [], data: { hName: 'lesson-margin', hProperties: { sources: fresh.join(' ') } } }, block];
  });
}

function citedIn(node: MarkdownNode): string[] {
  if (node.type === 'citation') return (node.data?.hProperties?.['sources'] ?? '').split(' ');
  return (node.children ?? []).flatMap(citedIn);
}
