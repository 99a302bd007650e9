// Does the wording of items, one by one and as a bank, give the key away or lead astray?
import type { Labelled } from '#libs/assessment/core/item.js';
import type { ChoosingItem, ItemSource } from '#libs/assessment/core/item-source.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { numbersIn } from './numbers.js';
import type { Report } from './shape.js';

const letters = ['a', 'b', 'c', 'd'] as const;
/** A bank is judged as a whole from so many single-answer items on. */
const enough = 40;
/** In which share of the single-answer items the key may be the longest option by itself; chance gives about a quarter. */
const mostLongest = 0.4;
/** Which share of the keys each letter may have. */
const keyShare = [0.15, 0.35] as const;
/** A bank's statements are judged as a whole from so many on; and which share of them may be true. */
const enoughStatements = 6;
const trueShare = [1 / 3, 2 / 3] as const;
/** As for single-answer items, but for gaps, which have two or three options mostly. */
const enoughGaps = 20;
const mostLongestFilled = 0.5;
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
/** A statement that denies makes "false" a double negative. */
const denial: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:not|cannot|never|no|none|nothing|nobody|neither|nor)\b|n['’]t\b/i,
  'pt-PT': /(?<!\p{L})(?:não|nunca|nada|ninguém|nem|nenhuma?|jamais)(?!\p{L})/iu,
};
/** Words that tell the place of a step. */
const place: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:then|first(?:ly)?|next|finally|lastly|afterwards|again)\b/i,
  'pt-PT': /(?<!\p{L})(?:depois|primeiro|em seguida|a seguir|de seguida|finalmente|por fim|por último|de novo|novamente|outra vez)(?!\p{L})/iu,
};
const depth: Readonly<Record<Locale, RegExp>> = { en: /\bdep(?:th|ths)\b|\bdeep/i, 'pt-PT': /profund|fundo/i };

/** What stands side by side, to choose from or to be told apart. */
function groupsOf(item: ItemSource): (readonly Labelled[])[] {
  if (item.kind === 'numeric' || item.kind === 'depth' || item.kind === 'written' || item.kind === 'photo') return [];
  if (item.kind === 'gaps') return item.gaps.map(({ options }) => options);
  return item.kind === 'matching' ? [item.prompts, item.options] : [item.options];
}

export function lintItem(item: ItemSource, report: Report): void {
  for (const locale of locales) {
    const groups = groupsOf(item).map((group) => group.map(({ text }) => text[locale]));
    const texts = groups.flat();
    if (texts.some((text) => collective[locale].test(text))) report(`${item.code}: an option stands for others in ${locale}; each must stand for itself`, '/options', 'option-collective');
    if (negative[locale].test(item.stem[locale])) report(`${item.code}: the stem asks by a negative in ${locale}; turn it round, or write it in capitals`, `/stem/${locale}`, 'stem-negative');
    if (texts.filter((text) => millimetres.test(text)).length >= 2 && depth[locale].test(item.stem[locale])) report(`${item.code}: it asks for a depth in millimetres; ask for the layer`, `/stem/${locale}`, 'depth-asked');
    if (groups.some((group) => new Set(group.map(plain)).size < group.length)) report(`${item.code}: two options say the same in ${locale}`, '/options', 'options-alike');
    lintKind(item, locale, report);
  }
  if (item.kind === 'true-false' && item.gate) report(`${item.code}: a statement that is true or false is no gate; half of those who guess are right`, '/gate', 'statement-gate');
  if (item.kind === 'matching' && item.options.length === item.prompts.length && new Set(item.prompts.map(({ match }) => match)).size === item.prompts.length) report(`${item.code}: it has no option too many, so the last match is left over for whoever knows the others`, '/options', 'match-left-over');
}

/** What can give the key of one kind away, and of no other. */
function lintKind(item: ItemSource, locale: Locale, report: Report): void {
  const told = (what: string, pointer: string, code: string): void => report(`${item.code}: ${what} in ${locale}`, pointer, code);
  switch (item.kind) {
    case 'true-false':
      if (denial[locale].test(item.stem[locale])) told('the statement denies something', `/stem/${locale}`, 'statement-denies');
      break;
    case 'ordering':
      for (const [at, { id, text }] of item.options.entries()) if (place[locale].test(text[locale])) told(`option ${id} tells its place by a word`, `/options/${at}/text/${locale}`, 'step-tells');
      break;
    case 'gaps': {
      const around = ` ${plain(`${item.stem[locale]} ${item.text[locale].replaceAll(/\{\{[^}]*\}\}/g, ' ')}`)} `;
      for (const { id, at, filling } of item.gaps.map((gap, at) => ({ id: gap.id, at, filling: gap.options.find((option) => option.id === gap.correct)?.text[locale] ?? '' }))) {
        if (around.includes(` ${plain(filling)} `)) told(`what belongs in gap ${id} stands elsewhere in the stem or text`, `/gaps/${at}`, 'gap-told');
      }
      break;
    }
    case 'hotspot': {
      const right = item.options.find(({ correct }) => correct)?.text[locale] ?? '';
      if (right !== '' && ` ${plain(item.stem[locale])} `.includes(` ${plain(right)} `)) told('the stem names the place that is right, which stands in the list beside the picture', `/stem/${locale}`, 'answer-told');
      break;
    }
    case 'written':
    case 'photo':
      if (item.criteria.some(({ levels }) => new Set(levels.map((level) => plain(level[locale]))).size < levels.length)) told('two levels of a criterion say the same', '/criteria', 'options-alike');
      break;
    case 'numeric':
      if (numbersIn(item.stem[locale], locale).includes(item.correct)) told('the stem contains the answer', `/stem/${locale}`, 'answer-told');
      if (item.unit[locale].trim() === 'mm' && depth[locale].test(item.stem[locale])) report(`${item.code}: it asks for a depth in millimetres; ask for the layer`, `/stem/${locale}`, 'depth-asked');
      break;
    default:
  }
}

/** Everything that shows only when a bank is seen as a whole. */
export function lintBank(items: readonly ItemSource[], report: Report): void {
  lintSingle(items, report);
  lintStatements(items, report);
  lintGaps(items, report);
  lintCases(items, report);
}

/** What is told of a case is one thing, whichever of its questions is read. */
function lintCases(items: readonly ItemSource[], report: Report): void {
  const first = new Map<string, ItemSource>();
  for (const item of items) {
    const { vignette, code, domain } = item;
    if (!vignette) continue;
    const other = first.get(vignette.case);
    if (!other) first.set(vignette.case, item);
    else if (other.domain !== domain) report(`${code}: case ${vignette.case} has items of ${other.domain} and ${domain}; a case has one domain`, '/vignette/case', 'case-unfit');
    else if (locales.some((locale) => other.vignette!.text[locale] !== vignette.text[locale])) report(`${code}: it tells case ${vignette.case} in other words than ${other.code}`, '/vignette/text', 'case-unfit');
  }
}

function lintStatements(items: readonly ItemSource[], report: Report): void {
  const statements = items.filter((item): item is ChoosingItem => item.kind === 'true-false');
  const right = statements.filter(({ options }) => options[0]?.correct === true).length;
  const share = right / statements.length;
  if (statements.length >= enoughStatements && (share < trueShare[0] || share > trueShare[1])) report(`${right} of ${statements.length} statements are true; about half should be`);
}

function lintGaps(items: readonly ItemSource[], report: Report): void {
  const gaps = items.flatMap((item) => (item.kind === 'gaps' ? item.gaps : []));
  if (gaps.length < enoughGaps) return;
  for (const locale of locales) {
    const longest = gaps.filter(({ options, correct }) => isLongest(options, correct, locale)).length;
    if (longest / gaps.length > mostLongestFilled) report(`what belongs in them is the longest option in ${longest} of ${gaps.length} gaps in ${locale}`);
  }
}

function lintSingle(items: readonly ItemSource[], report: Report): void {
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
        const earlier = holders.get(three);
        for (const left of earlier ?? []) shared.set(left, (shared.get(left) ?? 0) + 1);
        if (earlier) earlier.push(right);
        else holders.set(three, [right]);
      }
      for (const [left, count] of shared) {
        if (count / (threes[left]!.size + ofItem.size - count) >= alike) report(`${items[right]!.code}: its stem is nearly that of ${items[left]!.code} in ${locale}`, `/stem/${locale}`, 'stem-alike');
      }
    });
  }
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

const keyIsLongest = ({ options }: ChoosingItem, locale: Locale): boolean => isLongest(options, options.find(({ correct }) => correct)?.id, locale);

function isLongest(options: readonly Labelled[], id: string | undefined, locale: Locale): boolean {
  const key = options.find((option) => option.id === id);
  return key !== undefined && options.every((option) => option === key || option.text[locale].length < key.text[locale].length);
}

function threesOf(text: string): ReadonlySet<string> {
  const words = plain(text).split(' ');
  if (words.length < 3) return new Set([words.join(' ')]);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}
