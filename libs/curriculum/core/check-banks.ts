// Can these items, stations and rules stand together, and with the lessons?
import { enemiesAmong, type Drawable } from '#libs/assessment/core/assembly.js';
import type { BlueprintSource } from '#libs/assessment/core/blueprint.js';
import type { Bank } from '#libs/assessment/core/item.js';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { supplyOf } from '#libs/assessment/core/supply.js';
import { wholeCases } from '#libs/assessment/core/vignette.js';
import { isFirm, type Claim } from './claim.js';
import { bodyStructure, type Sections } from './lesson-body.js';
import { domainOf, type ModuleContent } from './content.js';
import { lintBank, lintItem, lintLikeness } from './lint-items.js';
import { repeated, type Report } from './shape.js';

/** What the items of one file must agree with. */
export interface ItemSurroundings {
  readonly bank: Bank;
  readonly moduleNumber: number;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims under each heading of each lesson that is written, by the lesson's code. */
  readonly sections: ReadonlyMap<string, Sections>;
}

const letters: Readonly<Record<Bank, string>> = { practice: 'P', secure: 'S' };

export function checkItems(items: readonly ItemSource[], { bank, moduleNumber, claims, sections }: ItemSurroundings, report: Report): void {
  const pattern = new RegExp(`^${letters[bank]}-${moduleNumber}-\\d{2,}$`);
  for (const item of items) {
    if (!pattern.test(item.code)) report(`${item.code}: the id must look like ${letters[bank]}-${moduleNumber}-01`);
    if (item.domain !== domainOf(moduleNumber)) report(`${item.code}: the domain is ${item.domain}, in this file it must be ${domainOf(moduleNumber)}`);
    checkStanding(item, claims, report);
    lintItem(item, report);
    if (bank === 'secure' && item.lesson !== null) report(`${item.code}: an item of the secure bank links to no lesson`);
    if (bank === 'practice') checkLink(item, sections, report);
  }
}

/** Items of an installation's own secure bank; their ids cannot be taken for those of the specimen. */
export function checkOwnItems(items: readonly ItemSource[], { claims, domains }: { readonly claims: ReadonlyMap<string, Claim>; readonly domains: readonly string[] }, report: Report): void {
  for (const id of repeated(items.map((item) => item.code))) report(`${id}: the id is used twice`);
  for (const item of items) {
    if (!/^[A-Z]{2,8}-\d{1,2}-\d{2,4}$/.test(item.code)) report(`${item.code}: the id must look like OWN-1-01, with two to eight letters of your own`, '/id', 'code-unfit');
    if (!domains.includes(item.domain)) report(`${item.code}: domain ${item.domain} belongs to no module`, '/domain', 'domain-unknown');
    if (item.lesson !== null) report(`${item.code}: an item of the secure bank links to no lesson`);
    checkStanding(item, claims, report);
    lintItem(item, report);
  }
  lintBank(items, report);
  lintLikeness(items, report);
}

/** Its key must be right by claims that hold, and by one at least that nobody contradicts. */
function checkStanding(item: ItemSource, claims: ReadonlyMap<string, Claim>, report: Report): void {
  for (const id of item.claims) {
    const claim = claims.get(id);
    if (!claim) report(`${item.code}: ${id} is no claim`, '/claims', 'claim-unknown');
    else if (claim.retired) report(`${item.code}: it stands on ${id}, which was retired on ${claim.retired.on}`, '/claims', 'claim-retired');
  }
  if (!item.claims.some((id) => claims.has(id) && isFirm(claims.get(id)!))) report(`${item.code}: none of its claims is undisputed`, '/claims', 'claim-disputed');
}

function checkLink({ code, lesson, claims }: ItemSource, sections: ReadonlyMap<string, Sections>, report: Report): void {
  if (lesson === null) return report(`${code}: a practice item must link to the paragraph that answers it, such as "1.4#judging-the-result"`);
  const [lessonCode = '', anchor] = lesson.split('#');
  const known = sections.get(lessonCode);
  const cited = known?.get(anchor ?? '');
  if (!known) report(`${code}: it links to lesson ${lessonCode}, which is not written`);
  else if (!cited) report(`${code}: lesson ${lessonCode} has no heading {#${anchor ?? ''}}`);
  else if (!claims.some((id) => cited.includes(id))) report(`${code}: ${lesson} cites none of its claims`);
}

export const sectionsOf = (modules: readonly ModuleContent[]): Map<string, Sections> =>
  new Map(modules.flatMap(({ lessons }) => lessons.map((lesson): [string, Sections] => [lesson.code, bodyStructure(lesson.body.en).sections])));

/** Each bank as a whole, and across both: no id twice, and no two items that ask the same. */
export function checkBanks(practice: readonly ItemSource[], secure: readonly ItemSource[], report: Report): void {
  for (const id of repeated([...practice, ...secure].map((item) => item.code))) report(`${id}: the id is used twice`);
  lintBank(practice, (fault) => report(`practice: ${fault}`));
  lintBank(secure, (fault) => report(`secure: ${fault}`));
  lintLikeness([...practice, ...secure], report);
  checkEnemies([...practice, ...secure], [], report);
  for (const bank of [practice, secure]) checkCases(bank, report);
}

/** A case of which something is missing is never drawn. */
function checkCases(bank: readonly ItemSource[], report: Report): void {
  const whole = wholeCases(bank);
  for (const { code, vignette } of bank) {
    if (vignette && !whole.has(vignette.case)) report(`${code}: case ${vignette.case} has not each of its ${vignette.of} places once`);
  }
  const enemies = enemiesAmong(bank.map(drawableOf));
  for (const [name, codes] of whole) {
    for (const code of codes) if (codes.some((other) => enemies.get(code)?.has(other))) report(`${code}: it has an enemy in its own case ${name}`);
  }
}

/** An enemy is another item, named once, by whichever of the two. `known`: ids of items that are not in the list. */
export function checkEnemies(items: readonly ItemSource[], known: readonly string[], report: Report): void {
  const ids = new Set([...items.map(({ code }) => code), ...known]);
  const pairs: string[] = [];
  for (const { code, enemies = [] } of items) {
    for (const enemy of enemies) {
      if (enemy === code) report(`${code}: it is its own enemy`);
      else if (!ids.has(enemy)) report(`${code}: its enemy ${enemy} is no item`);
      pairs.push([code, enemy].sort().join(' and '));
    }
  }
  for (const pair of repeated(pairs)) report(`${pair} are named as enemies twice`);
}

/** Each domain's pool must hold what a form draws, of every level and kind and without enemies; the bank twice as much as a form, so that a second one can differ by half. */
export function checkBlueprint({ rules }: BlueprintSource, secure: readonly ItemSource[], modules: readonly ModuleContent[], report: Report): void {
  for (const [domain, wanted] of Object.entries(rules.domains)) {
    if (!modules.some(({ number }) => domainOf(number) === domain)) report(`domain ${domain} belongs to no module`);
    const gates = secure.filter((item) => item.domain === domain && item.gate).length;
    const others = secure.filter((item) => item.domain === domain && !item.gate).length;
    if (gates < wanted.gates) report(`domain ${domain} draws ${wanted.gates} gate items and the secure bank has ${gates}`);
    if (others < wanted.items - wanted.gates) report(`domain ${domain} draws ${wanted.items - wanted.gates} items that are no gates and the secure bank has ${others}`);
  }
  for (const { domain, level, kind, wanted, there, hostile, lacking } of supplyOf(rules, secure.map(drawableOf), { forms: 0, times: {} })) {
    const what = level ?? kind;
    // gates and others are said above
    if (lacking > 0 && (what !== null || hostile > 0)) report(`${domain === null ? 'the form' : `domain ${domain}`} draws ${wanted}${what === null ? '' : ` of "${what}"`} and the secure bank has ${there}${hostile > 0 ? `, ${hostile} of them enemies of others` : ''}`);
  }
  if (secure.length < 2 * rules.items) report(`the secure bank has ${secure.length} items, fewer than twice the ${rules.items} of a form`);
}

const drawableOf = ({ code, domain, level, kind, gate, enemies = [], vignette }: ItemSource): Drawable => ({ ...(vignette && { vignette }), code, versionId: code, domain, level, kind, gate, optionIds: [], enemies });
