// How is a lesson's Markdown built, and is every mark in it one that readers' programs understand?

import { figureClaims, figureIds, type FigureId } from '#libs/anatomy/figures.js';
import type { MarkFault, MarkFaultCode, MarkFaultFacts } from './mark-fault.js';

export const directives = ['case', 'house-rule', 'disputed', 'question', 'answer', 'refer', 'example'] as const;

/** Ids of the claims cited under each heading, by the heading's id. */
export type Sections = ReadonlyMap<string, readonly string[]>;

/** A heading (`## where-it-starts`), a container (`:::case`) and its end (`:::`), a figure (`::figure{#scalp-section}`) or a citation (`[C1.08, C1.20]`). */
export interface PlacedMark {
  readonly mark: string;
  /** From 1. */
  readonly line: number;
}

/** Order and kind of everything in a body that must be the same in every language. */
export interface BodyStructure {
  /** One entry for each heading (`## where-it-starts`), container (`:::case`), figure (`::figure`), list entry (`-`), table row (`|`) and citation (`[C1.08, C1.20]`), in order. */
  readonly outline: readonly string[];
  /** In order; what readers' programs must find in the same lines. */
  readonly marks: readonly PlacedMark[];
  /** Ids of headings, in order. */
  readonly anchors: readonly string[];
  readonly sections: Sections;
  /** Ids of claims, each once, in order of first mention. */
  readonly cited: readonly string[];
  /** Each once, in order. */
  readonly figures: readonly FigureId[];
  /** Marks that are wrong, with their line. */
  readonly faults: readonly MarkFault[];
}

type Report = <Code extends MarkFaultCode>(code: Code, facts: MarkFaultFacts[Code]) => void;

const heading = /^(#{1,6})\s+(.*?)(?:\s+\{#([^}]*)\})?\s*$/;
const fence = /^(:{3,})\s*(.*?)\s*$/;
const leaf = /^::(?!:)\s*(.*?)\s*$/;
const figure = /^figure\{#([a-z0-9-]+)\}$/;
const bracket = /\[[A-Z]\d[^\]]*\]/g;
const citation = /^\[C\d+\.\d{2,}(?:, C\d+\.\d{2,})*\]$/;

export function bodyStructure(body: string): BodyStructure {
  const outline: string[] = [];
  const marks: PlacedMark[] = [];
  const anchors: string[] = [];
  const sections = new Map<string, string[]>();
  const cited = new Set<string>();
  const figures = new Set<FigureId>();
  const faults: MarkFault[] = [];
  /** Containers that are open at this point, the innermost last. */
  const open: { readonly name: string; readonly colons: number }[] = [];

  body.split('\n').forEach((line, index) => {
    const report: Report = (code, facts) => void faults.push({ code, line: index + 1, facts: { ...facts } });
    const place = (mark: string): void => {
      outline.push(mark);
      marks.push({ mark, line: index + 1 });
    };
    const fenced = fence.exec(line);
    if (fenced) {
      marks.push({ mark: `:::${fenced[2]!}`, line: index + 1 });
      outline.push(...readFence(fenced[1]!.length, fenced[2]!, open, report));
      return;
    }
    const drawn = leaf.exec(line);
    if (drawn) {
      place(`::${drawn[1]}`);
      const id = figure.exec(drawn[1]!)?.[1];
      const known = figureIds.find((one) => one === id);
      if (id === undefined) report('figure-unfit', { text: line.trim() });
      else if (known) figures.add(known);
      else report('figure-unknown', { id });
      return;
    }
    const entry = /^(?:(-)|(\d+\.)|(\|)(?!\s*:?-))\s*/.exec(line);
    if (entry) outline.push(entry[1] ?? entry[3] ?? '1.');
    const headed = heading.exec(line);
    if (headed) {
      const [, depth = '', , id] = headed;
      if (id === undefined) report('heading-without-id', {});
      else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) report('heading-id-unfit', { id });
      else if (anchors.includes(id)) report('heading-id-twice', { id });
      if (depth.length < 2 || depth.length > 3) report('heading-level', {});
      if (open.length > 0) report('heading-in-box', {});
      anchors.push(id ?? '');
      sections.set(id ?? '', []);
      place(`${depth} ${id ?? ''}`);
    }
    for (const [found] of line.matchAll(bracket)) {
      if (!citation.test(found)) report('citation-unfit', { text: found });
      for (const [id] of found.matchAll(/C\d+\.\d+/g)) {
        cited.add(id);
        sections.get(anchors.at(-1) ?? '')?.push(id);
      }
      place(found);
    }
    faultsOfText(line, report);
  });
  for (const { name } of open) faults.push({ code: 'box-left-open', line: null, facts: { name } });
  return { outline, marks, anchors, sections, cited: [...cited], figures: [...figures], faults };
}

/** Ids of all claims that a lesson stands on: those that it cites, and those that its figures show. */
export const claimsOf = ({ cited, figures }: Pick<BodyStructure, 'cited' | 'figures'>): string[] => [...new Set([...cited, ...figures.flatMap((id) => figureClaims[id])])];

/** Opens or closes a container; answers what it adds to the outline. */
function readFence(colons: number, name: string, open: { name: string; colons: number }[], report: Report): string[] {
  if (name === '') {
    const innermost = open.pop();
    if (!innermost) report('box-not-opened', {});
    else if (innermost.colons !== colons) report('box-colons', { name: innermost.name, opened: innermost.colons, closed: colons });
    return [];
  }
  const outer = open.at(-1);
  if (!directives.some((directive) => directive === name)) report('box-unknown', { name, known: directives.join(', ') });
  // a container ends at the first fence that is at least as long as its own
  if (outer && outer.colons <= colons) report('box-nested', { name, outer: outer.name });
  if (name === 'answer' && outer?.name !== 'question') report('answer-alone', {});
  if (name !== 'answer' && outer?.name === 'question') report('question-holds-answers', { name });
  open.push({ name, colons });
  return [`:::${name}`];
}

function faultsOfText(line: string, report: Report): void {
  if (/!\[/.test(line)) report('image', {});
  if (/<\/?[a-z][^>]*>/i.test(line)) report('html', {});
  // remark-directive takes a colon before a letter for a directive of its own, and swallows the word
  const swallowed = /(?:^|[^:\w]|[\p{L}\d]):([a-zA-Z][\w-]*)/u.exec(line.replaceAll(/https?:\/\/\S+/g, ''));
  if (swallowed) report('swallowed', { word: swallowed[1]! });
}
