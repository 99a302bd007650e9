// How does an item look while somebody writes it, with its key in its place?
import type { PictureId } from '#libs/anatomy/hotspot-pictures.js';
import type { Localised } from '#libs/kernel/locale.js';
import { readTaskKey } from './depth-answer.js';
import type { DepthTask } from './depth-task.js';
import { isChoosing, type ItemContent, type ItemKey, type ItemKind, type ItemLevel, type Labelled } from './item.js';
import { readPair } from './pairing-answer.js';
import type { Criterion } from './rubric.js';
import type { Vignette } from './vignette.js';

export interface DraftOption extends Labelled {
  /** Of items that choose. */
  readonly correct?: boolean;
  /** Of items that choose, and of steps. */
  readonly rationale?: Localised;
}

export interface DraftPrompt extends Labelled {
  readonly match: string;
  readonly rationale: Localised;
}

export interface DraftGap {
  readonly id: string;
  readonly correct: string;
  readonly options: readonly Labelled[];
  readonly rationale: Localised;
}

/** The form of docs/content.md, in which texts may still be empty. Which parts it has goes by its `type`. */
export interface ItemDraft {
  readonly id: string;
  readonly domain: string;
  readonly type: ItemKind;
  readonly level: ItemLevel;
  readonly gate: boolean;
  readonly difficulty: number;
  readonly claims: readonly string[];
  /** Of practice items. */
  readonly lesson?: string;
  readonly stem: Localised;
  readonly vignette?: Vignette;
  /** Steps stand in their right order. */
  readonly options?: readonly DraftOption[];
  readonly picture?: PictureId;
  readonly prompts?: readonly DraftPrompt[];
  readonly text?: Localised;
  readonly gaps?: readonly DraftGap[];
  readonly answer?: string;
  readonly tolerance?: string;
  readonly unit?: Localised;
  readonly task?: DepthTask;
  /** Of a number, and of a setting. */
  readonly rationale?: Localised;
  /** Of a text: so many characters at most. */
  readonly limit?: number;
  /** Of photos: so many at most, and what must be seen. */
  readonly pictures?: number;
  readonly seen?: Localised;
  /** By so many points two markers may differ without a third. */
  readonly spread?: number;
  readonly criteria?: readonly Criterion[];
  readonly model?: Localised;
}

/** What is stored of a version, put together again. */
export interface StoredItem {
  readonly code: string;
  readonly domain: string;
  readonly kind: ItemKind;
  readonly level: ItemLevel;
  readonly gate: boolean;
  readonly difficulty: number;
  readonly content: ItemContent;
  readonly key: ItemKey;
}

const nothing: Localised = { en: '', 'pt-PT': '' };

/** As its author would have written it: `contentOf` and `keyOf` of what is read from it are those of the version. */
export function draftOf({ code, domain, kind, level, gate, difficulty, content, key }: StoredItem): ItemDraft {
  const { claims, lesson } = key;
  return { id: code, domain, type: kind, level, gate, difficulty, claims, ...(lesson !== null && { lesson }), stem: content.stem, ...(content.vignette && { vignette: content.vignette }), ...partsOf(kind, content, key) };
}

function partsOf(kind: ItemKind, { options, prompts = [], text = nothing, gaps = [], unit = nothing, picture, written, photo }: ItemContent, { correct, tolerance = '0', rationales, rubric }: ItemKey): Partial<ItemDraft> {
  const why = (id: string): Localised => rationales[id] ?? nothing;
  const paired = new Map(correct.map(readPair));
  if (rubric) return { ...(photo ? { pictures: photo.pictures, seen: photo.seen } : { limit: written?.limit ?? 0 }), criteria: rubric.criteria, spread: rubric.tolerance, model: rubric.model };
  if (isChoosing(kind)) return { ...(picture && { picture }), options: options.map(({ id, text: words }) => ({ id, correct: correct.includes(id), text: words, rationale: why(id) })) };
  if (kind === 'ordering') return { options: correct.flatMap((id) => options.filter((option) => option.id === id)).map(({ id, text: words }) => ({ id, text: words, rationale: why(id) })) };
  if (kind === 'matching') return { prompts: prompts.map(({ id, text: words }) => ({ id, match: paired.get(id) ?? '', text: words, rationale: why(id) })), options };
  if (kind === 'gaps') return { text, gaps: gaps.map((gap) => ({ id: gap.id, correct: paired.get(gap.id) ?? '', options: options.filter(({ id }) => gap.options.includes(id)), rationale: why(gap.id) })) };
  if (kind === 'depth') return { task: readTaskKey(correct).task, rationale: why('setting') };
  return { answer: correct[0] ?? '', tolerance, unit, rationale: why('number') };
}
