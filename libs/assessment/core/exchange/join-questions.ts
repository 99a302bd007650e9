// How do questions, each in one language, become drafts of items in both?
import { locales, type Locale, type Localised } from '#libs/kernel/locale.js';
import type { DraftGap, DraftOption, DraftPrompt, ItemDraft } from '../item-draft.js';
import { changed, lost, refused, type FoundQuestion, type Note } from './note.js';
import { verdicts } from './aiken.js';
import { nearestLanguage } from './names.js';
import type { AskedText, Attributes, Part, Place, Question } from './question.js';

export interface JoinRules {
  /** The language of a question that does not say it. */
  readonly language: Locale;
  /** What the codes begin with that are given to questions without one: `OWN-2`. */
  readonly prefix: string;
  /** Codes that are taken. */
  readonly taken: ReadonlySet<string>;
  /** Makes a seed of an item's words that nobody can make who knows the words. Without it ids are mute to who does not reckon. */
  readonly seedOf?: (words: string) => string;
}

export interface JoinedItem {
  readonly places: readonly Place[];
  readonly languages: readonly Locale[];
  readonly draft: ItemDraft;
  readonly notes: readonly Note[];
}

/** All that must be the same in every language. */
function shapeOf(asked: AskedText): unknown {
  switch (asked.kind) {
    case 'matching':
      return [asked.kind, asked.options.map(({ id }) => id ?? ''), asked.prompts.map(({ match, id = '' }) => [match, id])];
    case 'gaps':
      return [asked.kind, asked.gaps.map(({ id = '', correct, options }) => [id, correct, options.map((option) => option.id ?? '')])];
    case 'numeric':
      return [asked.kind, asked.answer, asked.tolerance];
    case 'ordering':
      return [asked.kind, asked.options.map(({ id }) => id ?? '')];
    default:
      return [asked.kind, asked.options.map(({ id = '', correct }) => [id, correct])];
  }
}

/** FNV-1a: the same words get the same ids, and nobody can tell an order from them. */
function* chance(seed: string): Generator<number> {
  let hash = 0x811c9dc5;
  for (const one of seed) hash = Math.imul(hash ^ one.codePointAt(0)!, 0x01000193) >>> 0;
  for (;;) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    hash = (hash + 0x9e3779b9) >>> 0;
    yield hash;
  }
}

function shuffled<One>(all: readonly One[], seed: string): One[] {
  const numbers = chance(seed);
  return all.map((one) => ({ one, by: numbers.next().value as number })).toSorted((left, right) => left.by - right.by).map(({ one }) => one);
}

const letter = (at: number): string => 'abcdefghijklmnopqrstuvwxyz'[at % 26]! + (at < 26 ? '' : `${Math.floor(at / 26)}`);
const isMute = (ids: readonly string[]): boolean => ids.length < 3 || ![ids.toSorted(), ids.toSorted().toReversed()].some((sorted) => sorted.join() === ids.join());
/** Ids for options: authors often put the right one first, and candidates see ids. */
const anyIds = (many: number, seed: string): string[] => shuffled(Array.from({ length: many }, (_, at) => letter(at)), seed);
/** Ids for steps that stand in their right order: candidates see ids. */
function muteIds(many: number, seed: string): string[] {
  const plain = Array.from({ length: many }, (_, at) => letter(at));
  for (let turn = 0; ; turn += 1) {
    const ids = shuffled(plain, `${seed} ${turn}`);
    if (isMute(ids)) return ids;
  }
}

class Words {
  constructor(private readonly questions: ReadonlyMap<Locale, Question>) {}
  of(take: (question: Question) => string | undefined): Localised {
    return Object.fromEntries(locales.map((locale) => [locale, take(this.questions.get(locale) ?? empty) ?? ''])) as unknown as Localised;
  }
}
const empty: Question = { stem: '', asked: { kind: 'numeric', answer: '', tolerance: '' } };

/** The same part in another language. */
const optionIn = (question: Question, at: number): Part | undefined => ('options' in question.asked ? question.asked.options[at] : undefined);
const promptIn = ({ asked }: Question, at: number): Part | undefined => (asked.kind === 'matching' ? asked.prompts[at] : undefined);
const gapIn = ({ asked }: Question, at: number) => (asked.kind === 'gaps' ? asked.gaps[at] : undefined);

function partsOf(asked: AskedText, words: Words, seed: string): Partial<ItemDraft> {
  const option = (at: number, id: string) => ({ id, text: words.of((question) => optionIn(question, at)?.text) });
  const why = (at: number) => words.of((question) => optionIn(question, at)?.rationale);
  switch (asked.kind) {
    case 'ordering': {
      const ids = muteIds(asked.options.length, seed);
      return { options: asked.options.map(({ id }, at): DraftOption => ({ ...option(at, id ?? ids[at]!), rationale: why(at) })) };
    }
    case 'matching': {
      // without ids the options stand as the prompts do, which would tell the key
      const named = asked.options.every(({ id }) => id !== undefined);
      const order = asked.options.map((_, at) => at);
      const tells = (places: readonly number[]): boolean => !isMute(asked.prompts.map(({ match }) => letter(places.indexOf(match))));
      const [turns, begin] = named ? [0, order] : [50, shuffled(order, seed)];
      let places = begin;
      for (let turn = 0; turn < turns && tells(places); turn += 1) places = shuffled(order, `${seed} ${turn}`);
      const idOf = (at: number): string => (named ? asked.options[at]?.id : undefined) ?? letter(places.indexOf(at));
      const prompts = asked.prompts.map(({ id, match }, at): DraftPrompt => ({
        id: id ?? `p${at + 1}`, match: idOf(match), text: words.of((question) => promptIn(question, at)?.text), rationale: words.of((question) => promptIn(question, at)?.rationale),
      })); // prettier-ignore
      return { prompts, options: places.map((at) => option(at, idOf(at))) };
    }
    case 'gaps': {
      const ids = anyIds(asked.gaps.reduce((count, { options }) => count + options.length, 0), seed);
      let used = 0;
      const gaps = asked.gaps.map(({ id, correct, options }, place): DraftGap => {
        const named = options.map((one) => one.id ?? ids[used++]!);
        const texts = options.map((_, at) => ({ id: named[at]!, text: words.of((question) => gapIn(question, place)?.options[at]?.text) }));
        return { id: id ?? `g${place + 1}`, correct: named[correct] ?? '', options: texts, rationale: words.of((question) => gapIn(question, place)?.rationale) };
      });
      const marked = (text: string): string => text.replace(/\{\{(\d+)\}\}/g, (mark, number: string) => (gaps[Number(number) - 1] ? `{{${gaps[Number(number) - 1]!.id}}}` : mark));
      return { text: words.of(({ asked: one }) => (one.kind === 'gaps' ? marked(one.text) : '')), gaps };
    }
    case 'numeric':
      return {
        answer: asked.answer, tolerance: asked.tolerance,
        unit: words.of(({ asked: one }) => (one.kind === 'numeric' ? one.unit : '')), rationale: words.of(({ asked: one }) => (one.kind === 'numeric' ? one.rationale : '')),
      }; // prettier-ignore
    case 'true-false':
      return { options: asked.options.map(({ id, correct }, at): DraftOption => ({ id: id ?? letter(at), correct, text: { en: verdicts.en[at] ?? '', 'pt-PT': verdicts['pt-PT'][at] ?? '' }, rationale: why(at) })) };
    default: {
      const ids = anyIds(asked.options.length, seed);
      return { options: asked.options.map(({ id, correct }, at): DraftOption => ({ ...option(at, id ?? ids[at]!), correct, rationale: why(at) })) };
    }
  }
}

/** What any of the languages says, in whichever order it names claims; null where two say different things. */
function saidTogether(questions: readonly Attributes[]): Attributes | null {
  const all = questions.map(({ domain, level, gate, difficulty, claims = [] }) => ({ domain, level, gate, difficulty, claims: claims.length > 0 ? claims : undefined }));
  const said = Object.assign({}, ...all.map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)))) as Attributes;
  const agree = all.every((each) => (Object.keys(each) as (keyof Attributes)[]).every((name) => each[name] === undefined || String([each[name]].flat().toSorted()) === String([said[name]].flat().toSorted())));
  return agree ? said : null;
}

/** What an item cannot be without, and is easily changed in a draft. */
function attributesOf({ domain = '', level, gate = false, difficulty, claims = [] }: Attributes, place: Place) {
  const attributes = { domain, level: level ?? 'recall', gate, difficulty: difficulty ?? 0.5, claims } as const;
  const notes = [...(level === undefined ? [changed('level-assumed', place, attributes.level)] : []), ...(difficulty === undefined ? [changed('difficulty-assumed', place, String(attributes.difficulty))] : [])];
  return { attributes, notes };
}

/** Questions with one code are one item, in as many languages; they must agree in all but their words. */
export function joinQuestions(found: readonly FoundQuestion<Question>[], { language, prefix, taken, seedOf = (words) => words }: JoinRules): { readonly items: readonly JoinedItem[]; readonly refused: readonly Note[] } {
  const none: Note[] = [];
  const groups = new Map<string, { readonly given: string | undefined; readonly members: (FoundQuestion<Question> & { readonly spoken: Locale })[] }>();
  for (const [at, one] of found.entries()) {
    const spoken = one.question.language ?? nearestLanguage(one.question.otherLanguage ?? '') ?? language;
    const key = one.question.code ?? `#${at}`;
    const group = groups.get(key) ?? { given: one.question.code, members: [] };
    if (group.members.some((member) => member.spoken === spoken)) none.push(refused('code-twice', one.place, `${key} [${spoken}]`));
    else group.members.push({ ...one, spoken });
    groups.set(key, group);
  }
  const codes = new Set([...taken, ...groups.keys()]);
  const items: JoinedItem[] = [];
  for (const { given, members } of groups.values()) {
    const [first] = members;
    if (!first) continue;
    const apart = members.find(({ question }) => JSON.stringify(shapeOf(question.asked)) !== JSON.stringify(shapeOf(first.question.asked)));
    const said = saidTogether(members.map(({ question }) => question));
    if (!said) {
      none.push(refused('languages-disagree', members.at(-1)!.place, given ?? ''));
      continue;
    }
    if (apart) {
      none.push(refused('languages-disagree', apart.place, given ?? ''));
      continue;
    }
    if (given !== undefined && taken.has(given)) {
      none.push(refused('code-taken', first.place, given));
      continue;
    }
    const code = given ?? freeCode(prefix, codes);
    codes.add(code);
    const { attributes, notes } = attributesOf(said, first.place);
    const missing = locales.filter((locale) => !members.some(({ spoken }) => spoken === locale));
    const words = new Words(new Map(members.map(({ spoken, question }) => [spoken, question])));
    items.push({
      places: members.map(({ place }) => place),
      languages: members.map(({ spoken }) => spoken),
      draft: { id: code, ...attributes, type: first.question.asked.kind, stem: words.of(({ stem }) => stem), ...partsOf(first.question.asked, words, seedOf(`${code} ${first.question.stem}`)) },
      notes: [
        ...(given === undefined ? [changed('code-given', first.place, code)] : []),
        ...notes,
        ...members.filter(({ question }) => question.language === undefined).map(({ place, spoken, question }) => changed('language-assumed', place, question.otherLanguage ?? spoken)),
        ...missing.map((locale) => lost('language', first.place, locale)),
        ...members.flatMap((member) => member.notes),
      ],
    });
  }
  return { items, refused: none };
}

function freeCode(prefix: string, codes: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const code = `${prefix}-${String(number).padStart(2, '0')}`;
    if (!codes.has(code)) return code;
  }
}
