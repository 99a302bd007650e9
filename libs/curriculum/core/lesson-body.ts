// How is a lesson's Markdown built, and is every mark in it one that readers' programs understand?

import { figureClaims, figureIds, type FigureId } from '#libs/anatomy/figures.js';

export const directives = ['case', 'house-rule', 'disputed', 'question', 'answer', 'refer', 'example'] as const;

/** Ids of the claims cited under each heading, by the heading's id. */
export type Sections = ReadonlyMap<string, readonly string[]>;

/** Order and kind of everything in a body that must be the same in every language. */
export interface BodyStructure {
  /** One entry for each heading (`## where-it-starts`), container (`:::case`), figure (`::figure`), list entry (`-`), table row (`|`) and citation (`[C1.08, C1.20]`), in order. */
  readonly outline: readonly string[];
  /** Ids of headings, in order. */
  readonly anchors: readonly string[];
  readonly sections: Sections;
  /** Ids of claims, each once, in order of first mention. */
  readonly cited: readonly string[];
  /** Each once, in order. */
  readonly figures: readonly FigureId[];
  /** Sentences about marks that are wrong, with their line. */
  readonly faults: readonly string[];
}

const heading = /^(#{1,6})\s+(.*?)(?:\s+\{#([^}]*)\})?\s*$/;
const fence = /^(:{3,})\s*(.*?)\s*$/;
const leaf = /^::(?!:)\s*(.*?)\s*$/;
const figure = /^figure\{#([a-z0-9-]+)\}$/;
const bracket = /\[[A-Z]\d[^\]]*\]/g;
const citation = /^\[C\d+\.\d{2,}(?:, C\d+\.\d{2,})*\]$/;

export function bodyStructure(body: string): BodyStructure {
  const outline: string[] = [];
  const anchors: string[] = [];
  const sections = new Map<string, string[]>();
  const cited = new Set<string>();
  const figures = new Set<FigureId>();
  const faults: string[] = [];
  /** Containers that are open at this point, the innermost last. */
  const open: { readonly name: string; readonly colons: number }[] = [];

  body.split('\n').forEach((line, index) => {
    const report = (fault: string) => faults.push(`line ${index + 1}: ${fault}`);
    const fenced = fence.exec(line);
    if (fenced) {
      outline.push(...readFence(fenced[1]!.length, fenced[2]!, open, report));
      return;
    }
    const drawn = leaf.exec(line);
    if (drawn) {
      outline.push(`::${drawn[1]}`);
      const id = figure.exec(drawn[1]!)?.[1];
      const known = figureIds.find((one) => one === id);
      if (id === undefined) report(`"${line.trim()}" must look like ::figure{#scalp-section}`);
      else if (known) figures.add(known);
      else report(`there is no figure "${id}"`);
      return;
    }
    const entry = /^(?:(-)|(\d+\.)|(\|)(?!\s*:?-))\s*/.exec(line);
    if (entry) outline.push(entry[1] ?? entry[3] ?? '1.');
    const headed = heading.exec(line);
    if (headed) {
      const [, marks = '', , id] = headed;
      if (id === undefined) report('the heading has no {#id}');
      else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) report(`the heading's id "${id}" must be English words in small letters with hyphens`);
      else if (anchors.includes(id)) report(`the heading's id "${id}" is used twice`);
      if (marks.length < 2 || marks.length > 3) report('headings have two or three #');
      if (open.length > 0) report('a heading stands inside a container');
      anchors.push(id ?? '');
      sections.set(id ?? '', []);
      outline.push(`${marks} ${id ?? ''}`);
    }
    for (const [found] of line.matchAll(bracket)) {
      if (!citation.test(found)) report(`the citation ${found} must look like [C1.08] or [C1.08, C1.20]`);
      for (const [id] of found.matchAll(/C\d+\.\d+/g)) {
        cited.add(id);
        sections.get(anchors.at(-1) ?? '')?.push(id);
      }
      outline.push(found);
    }
    faultsOfText(line, report);
  });
  for (const { name } of open) faults.push(`the container "${name}" is not closed`);
  return { outline, anchors, sections, cited: [...cited], figures: [...figures], faults };
}

/** Ids of all claims that a lesson stands on: those that it cites, and those that its figures show. */
export const claimsOf = ({ cited, figures }: Pick<BodyStructure, 'cited' | 'figures'>): string[] => [...new Set([...cited, ...figures.flatMap((id) => figureClaims[id])])];

/** Opens or closes a container; answers what it adds to the outline. */
function readFence(colons: number, name: string, open: { name: string; colons: number }[], report: (fault: string) => void): string[] {
  if (name === '') {
    const innermost = open.pop();
    if (!innermost) report('a container is closed that was not opened');
    else if (innermost.colons !== colons) report(`"${innermost.name}" was opened with ${innermost.colons} colons and is closed with ${colons}`);
    return [];
  }
  const outer = open.at(-1);
  if (!directives.some((directive) => directive === name)) report(`the directive "${name}" is not one of ${directives.join(', ')}`);
  // a container ends at the first fence that is at least as long as its own
  if (outer && outer.colons <= colons) report(`"${name}" stands inside "${outer.name}", whose fence needs more colons`);
  if ((name === 'answer') !== (outer?.name === 'question')) report(name === 'answer' ? 'an answer stands outside its question' : `only an answer may stand inside a question, not "${name}"`);
  open.push({ name, colons });
  return [`:::${name}`];
}

function faultsOfText(line: string, report: (fault: string) => void): void {
  if (/!\[/.test(line)) report('images are not part of a lesson');
  if (/<\/?[a-z][^>]*>/i.test(line)) report('raw HTML is not allowed');
  // remark-directive takes a colon before a letter for a directive of its own, and swallows the word
  const swallowed = /(?:^|[^:\w]|[\p{L}\d]):([a-zA-Z][\w-]*)/u.exec(line.replaceAll(/https?:\/\/\S+/g, ''));
  if (swallowed) report(`":${swallowed[1]}" would be read as a directive: put a space after the colon`);
}
