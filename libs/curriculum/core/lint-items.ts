// Does the wording of items, one by one and as a bank, give the key away or lead astray?
import type { Labelled } from '#libs/assessment/core/item.js';
import type { ChoosingItem, ItemSource } from '#libs/assessment/core/item-source.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import type { Report } from './shape.js';

const letters = ['a', 'b', 'c', 'd'] as const;
/** A bank is judged as a whole from so many single-answer items on. */
const enough = 40;
/** In which share of the single-answer items the key may be the longest option by itself; chance gives about a quarter. */
const mostLongest = 0.4;
/** Which share of the keys each letter may have. */
const keyShare = [0.15, 0.35] as const;
/** Two stems ask the same when they share this much of all their words in threes. */
const alike = 0.6;

const collective: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:all|none|both|any) of the (?:above|other|options|answers)|\bnone of these\b|\ball of these\b/i,
  'pt-PT': /\b(?:todas|nenhuma|ambas)\s+(?:as\s+|das\s+)?(?:anteriores|opções|respostas|acima|alíneas)|\bnenhuma destas\b|\btodas estas\b/i,
};
/** A negative that asks for the wrong option; in capitals it is seen. */
const negative: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:[Ww]hich|[Ww]hat)\b[^?.]*\b(?:is|are|does|do|should|must|would|can) not\b[^?]*\?|\bexcept\b[^?]*\?/,
  'pt-PT': /\b(?:[Qq]ual|[Qq]uais|[Qq]ue)\b[^?.]*(?<!\p{L})não\s+(?:é|são|deve|devem|faz|fazem|pode|podem)(?!\p{L})[^?]*\?|\bexceto\b[^?]*\?/u,
};
/** Options that are bare measures of depth in millimetres: sources disagree about those, and none was measured. */
const millimetres = /^\s*(?:about |cerca de )?\d+(?:[.,]\d+)?(?:\s*(?:[-–]|to|a)\s*\d+(?:[.,]\d+)?)?\s*mm\b/i;
const depth: Readonly<Record<Locale, RegExp>> = { en: /\bdep(?:th|ths)\b|\bdeep/i, 'pt-PT': /profund|fundo/i };

/** What stands side by side, to choose from or to be told apart. */
function groupsOf(item: ItemSource): (readonly Labelled[])[] {
  if (item.kind === 'numeric') return [];
  if (item.kind === 'gaps') return item.gaps.map(({ options }) => options);
  return item.kind === 'matching' ? [item.prompts, item.options] : [item.options];
}

export function lintItem(item: ItemSource, report: Report): void {
  for (const locale of locales) {
    const groups = groupsOf(item).map((group) => group.map(({ text }) => text[locale]));
    const texts = groups.flat();
    if (texts.some((text) => collective[locale].test(text))) report(`${item.code}: an option stands for others in ${locale}; each must stand for itself`);
    if (negative[locale].test(item.stem[locale])) report(`${item.code}: the stem asks by a negative in ${locale}; turn it round, or write it in capitals`);
    if (texts.filter((text) => millimetres.test(text)).length >= 2 && depth[locale].test(item.stem[locale])) report(`${item.code}: it asks for a depth in millimetres; ask for the layer`);
    if (groups.some((group) => new Set(group.map(plain)).size < group.length)) report(`${item.code}: two options say the same in ${locale}`);
  }
}

/** Everything that shows only when a bank is seen as a whole. */
export function lintBank(items: readonly ItemSource[], report: Report): void {
  const single = items.filter((item): item is ChoosingItem => item.kind === 'single');
  if (single.length >= enough) {
    for (const locale of locales) {
      const longest = single.filter((item) => keyIsLongest(item, locale)).length;
      if (longest / single.length > mostLongest) report(`the key is the longest option in ${longest} of ${single.length} single-answer items in ${locale}; chance would give a quarter`);
    }
    for (const letter of letters) {
      const keyed = single.filter(({ options }) => options.some(({ id, correct }) => correct && id === letter)).length;
      if (keyed / single.length < keyShare[0] || keyed / single.length > keyShare[1]) report(`option ${letter} is the key of ${keyed} of ${single.length} single-answer items`);
    }
  }
}

/** Items that ask nearly the same, within a bank or across both. */
export function lintLikeness(items: readonly ItemSource[], report: Report): void {
  for (const locale of locales) {
    const threes = items.map((item) => threesOf(item.stem[locale]));
    const holders = new Map<string, number[]>();
    threes.forEach((ofItem, right) => {
      const shared = new Map<number, number>();
      for (const three of ofItem) {
        const earlier = holders.get(three) ?? [];
        for (const left of earlier) shared.set(left, (shared.get(left) ?? 0) + 1);
        holders.set(three, [...earlier, right]);
      }
      for (const [left, count] of shared) {
        if (count / (threes[left]!.size + ofItem.size - count) >= alike) report(`${items[right]!.code}: its stem is nearly that of ${items[left]!.code} in ${locale}`);
      }
    });
  }
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

function keyIsLongest({ options }: ChoosingItem, locale: Locale): boolean {
  const key = options.find(({ correct }) => correct);
  return key !== undefined && options.every((option) => option === key || option.text[locale].length < key.text[locale].length);
}

function threesOf(text: string): ReadonlySet<string> {
  const words = plain(text).split(' ');
  if (words.length < 3) return new Set([words.join(' ')]);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}
