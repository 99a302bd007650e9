// What do other programs know of an item: its words in one language, and its parts by their place?
import type { Locale, Localised } from '#libs/kernel/locale.js';
import type { ItemLevel } from '../item.js';
import type { ItemDraft } from '../item-draft.js';

/** Ids of parts are ours; most formats know only which part comes first. */
export interface Part {
  readonly id?: string | undefined;
  readonly text: string;
  readonly rationale?: string | undefined;
}

/** `match` and `correct` of pairings: the place of an option, from 0. `text` of gaps has `{{1}}`, `{{2}}` where the first and the second gap of the list are. */
export type AskedText =
  | { readonly kind: 'single' | 'multiple' | 'true-false'; readonly options: readonly (Part & { readonly correct: boolean })[] }
  | { readonly kind: 'ordering'; readonly options: readonly Part[] }
  | { readonly kind: 'matching'; readonly prompts: readonly (Part & { readonly match: number })[]; readonly options: readonly Part[] }
  | { readonly kind: 'gaps'; readonly text: string; readonly gaps: readonly { readonly id?: string | undefined; readonly correct: number; readonly options: readonly Part[]; readonly rationale?: string | undefined }[] }
  | { readonly kind: 'numeric'; readonly answer: string; readonly tolerance: string; readonly unit?: string | undefined; readonly rationale?: string | undefined };

/** What is said of an item as a whole; a format leaves out what it cannot say. */
export interface Attributes {
  readonly domain?: string | undefined;
  readonly level?: ItemLevel | undefined;
  readonly gate?: boolean | undefined;
  readonly difficulty?: number | undefined;
  readonly claims?: readonly string[] | undefined;
}

export interface Question extends Attributes {
  readonly code?: string | undefined;
  readonly language?: Locale | undefined;
  /** As the file names it, where it is none of ours: `pt-BR`. */
  readonly otherLanguage?: string | undefined;
  readonly stem: string;
  readonly asked: AskedText;
}

/** Where something stands in a file: `12:5` is a line and a column; or the file in a package with that. */
export type Place = string;

const partIn = (locale: Locale) => ({ id, text, rationale }: { readonly id: string; readonly text: Localised; readonly rationale?: Localised }): Part => ({ id, text: text[locale], rationale: rationale?.[locale] });

function askedIn(draft: ItemDraft, locale: Locale): AskedText {
  const { type: kind, options = [], prompts = [], gaps = [] } = draft;
  const inLanguage = partIn(locale);
  const place = (among: readonly { readonly id: string }[], wanted: string): number => among.findIndex(({ id }) => id === wanted);
  switch (kind) {
    case 'ordering':
      return { kind, options: options.map(inLanguage) };
    case 'matching':
      return { kind, prompts: prompts.map((prompt) => ({ ...inLanguage(prompt), match: place(options, prompt.match) })), options: options.map(inLanguage) };
    case 'gaps': {
      const text = (draft.text?.[locale] ?? '').replace(/\{\{([^}]*)\}\}/g, (mark, id: string) => (place(gaps, id) < 0 ? mark : `{{${place(gaps, id) + 1}}}`));
      return { kind, text, gaps: gaps.map((gap) => ({ id: gap.id, correct: place(gap.options, gap.correct), options: gap.options.map(inLanguage), rationale: gap.rationale[locale] })) };
    }
    case 'numeric':
      return { kind, answer: draft.answer ?? '', tolerance: draft.tolerance ?? '0', unit: draft.unit?.[locale], rationale: draft.rationale?.[locale] };
    case 'depth':
      throw new TypeError('A setting of the simulator is in no format of others.');
    case 'hotspot':
    case 'written':
    case 'photo':
      throw new TypeError('A place in a drawing, and what people mark, is in no format of others.');
    default:
      return { kind, options: options.map((option) => ({ ...inLanguage(option), correct: option.correct === true })) };
  }
}

export function questionOf(draft: ItemDraft, language: Locale): Question {
  const { id: code, domain, level, gate, difficulty, claims, stem } = draft;
  return { code, language, domain, level, gate, difficulty, claims, stem: stem[language], asked: askedIn(draft, language) };
}

/** Every text of it, as it is shown. */
export function wordsOf({ stem, asked }: Question): string[] {
  const of = (parts: readonly Part[]): string[] => parts.flatMap(({ text, rationale }) => [text, rationale ?? '']);
  switch (asked.kind) {
    case 'matching':
      return [stem, ...of(asked.prompts), ...of(asked.options)];
    case 'gaps':
      return [stem, asked.text, ...asked.gaps.flatMap(({ options, rationale = '' }) => [...of(options), rationale])];
    case 'numeric':
      return [stem, asked.unit ?? '', asked.rationale ?? ''];
    default:
      return [stem, ...of(asked.options)];
  }
}
