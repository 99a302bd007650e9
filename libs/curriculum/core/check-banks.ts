// Can these items, stations and rules stand together, and with the lessons?
import type { BlueprintSource } from '#libs/assessment/core/blueprint.js';
import type { Bank, ItemSource } from '#libs/assessment/core/item.js';
import { locales } from '#libs/kernel/locale.js';
import { bodyStructure } from './lesson-body.js';
import { domainOf, type ModuleContent } from './content.js';
import { repeated, type Report } from './shape.js';

/** What the items of one file must agree with. */
export interface ItemSurroundings {
  readonly bank: Bank;
  readonly moduleNumber: number;
  readonly sources: ReadonlySet<string>;
  /** Anchors of each lesson that is written, by its code. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
}

const letters: Readonly<Record<Bank, string>> = { practice: 'P', secure: 'S' };

export function checkItems(items: readonly ItemSource[], { bank, moduleNumber, sources, anchors }: ItemSurroundings, report: Report): void {
  const pattern = new RegExp(`^${letters[bank]}-${moduleNumber}-\\d{2,}$`);
  for (const item of items) {
    if (!pattern.test(item.code)) report(`${item.code}: the id must look like ${letters[bank]}-${moduleNumber}-01`);
    if (item.domain !== domainOf(moduleNumber)) report(`${item.code}: the domain is ${item.domain}, in this file it must be ${domainOf(moduleNumber)}`);
    for (const id of item.sources.filter((source) => !sources.has(source))) report(`${item.code}: ${id} is not in sources.json`);
    if (bank === 'secure' && item.lesson !== null) report(`${item.code}: an item of the secure bank links to no lesson`);
    if (bank === 'practice') checkLink(item, anchors, report);
  }
}

function checkLink({ code, lesson }: ItemSource, anchors: ReadonlyMap<string, readonly string[]>, report: Report): void {
  if (lesson === null) return report(`${code}: a practice item must link to the paragraph that answers it, such as "1.4#judging-the-result"`);
  const [lessonCode = '', anchor] = lesson.split('#');
  const known = anchors.get(lessonCode);
  if (!known) report(`${code}: it links to lesson ${lessonCode}, which is not written`);
  else if (anchor === undefined || !known.includes(anchor)) report(`${code}: lesson ${lessonCode} has no heading {#${anchor ?? ''}}`);
}

export const anchorsOf = (modules: readonly ModuleContent[]): Map<string, readonly string[]> =>
  new Map(modules.flatMap(({ lessons }) => lessons.map((lesson): [string, readonly string[]] => [lesson.code, bodyStructure(lesson.body.en).anchors])));

/** Across both banks: no id twice, and no item that is in both under two ids. */
export function checkBanks(practice: readonly ItemSource[], secure: readonly ItemSource[], report: Report): void {
  for (const id of repeated([...practice, ...secure].map((item) => item.code))) report(`${id}: the id is used twice`);
  for (const locale of locales) {
    const plain = (item: ItemSource) => item.stem[locale].toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const codes = new Map<string, string>();
    for (const item of [...practice, ...secure]) {
      const other = codes.get(plain(item));
      if (other !== undefined && other !== item.code) report(`${item.code}: it has the same stem as ${other} in ${locale}`);
      codes.set(plain(item), item.code);
    }
  }
}

/** Each domain's pool must hold what a form draws; the bank twice as much as a form, so that a second one can differ by half. */
export function checkBlueprint({ rules }: BlueprintSource, secure: readonly ItemSource[], modules: readonly ModuleContent[], report: Report): void {
  for (const [domain, wanted] of Object.entries(rules.domains)) {
    if (!modules.some(({ number }) => domainOf(number) === domain)) report(`domain ${domain} belongs to no module`);
    const gates = secure.filter((item) => item.domain === domain && item.gate).length;
    const others = secure.filter((item) => item.domain === domain && !item.gate).length;
    if (gates < wanted.gates) report(`domain ${domain} draws ${wanted.gates} gate items and the secure bank has ${gates}`);
    if (others < wanted.items - wanted.gates) report(`domain ${domain} draws ${wanted.items - wanted.gates} items that are no gates and the secure bank has ${others}`);
  }
  if (secure.length < 2 * rules.items) report(`the secure bank has ${secure.length} items, fewer than twice the ${rules.items} of a form`);
}
