// Which formats of others do we read and write, and what of each kind of item can none of their words say?
import { itemKinds, type ItemKind } from '../item.js';
import type { ItemDraft } from '../item-draft.js';
import type { Loss } from './note.js';

export const exchangeFormats = ['gift', 'aiken', 'moodle', 'csv', 'qti21', 'qti30'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

export const extensionOf: Readonly<Record<ExchangeFormat, string>> = { gift: 'gift', aiken: 'txt', moodle: 'xml', csv: 'csv', qti21: 'qti21.zip', qti30: 'qti30.zip' };

const notExchanged = null;
const aiken: readonly Loss[] = ['code', 'language', 'attributes', 'ids', 'rationales'];

/** What is always lost; null where the format has no question of that kind. A new kind must say here how it is exchanged, or that it is not. */
export const lossesOf: Readonly<Record<ExchangeFormat, Readonly<Record<ItemKind, readonly Loss[] | null>>>> = {
  gift: { single: ['ids'], multiple: ['ids'], 'true-false': ['ids'], ordering: notExchanged, matching: ['ids', 'rationales', 'option-order'], gaps: notExchanged, numeric: ['unit'], hotspot: notExchanged, depth: notExchanged, written: notExchanged, photo: notExchanged },
  aiken: { single: aiken, multiple: notExchanged, 'true-false': aiken, ordering: notExchanged, matching: notExchanged, gaps: notExchanged, numeric: notExchanged, hotspot: notExchanged, depth: notExchanged, written: notExchanged, photo: notExchanged },
  moodle: { single: ['ids'], multiple: ['ids'], 'true-false': ['ids'], ordering: ['ids', 'rationales'], matching: ['ids', 'rationales', 'option-order'], gaps: ['ids', 'rationales'], numeric: [], hotspot: notExchanged, depth: notExchanged, written: notExchanged, photo: notExchanged },
  csv: { single: [], multiple: [], 'true-false': [], ordering: [], matching: [], gaps: [], numeric: [], hotspot: notExchanged, depth: notExchanged, written: notExchanged, photo: notExchanged },
  qti21: { single: [], multiple: [], 'true-false': [], ordering: [], matching: [], gaps: [], numeric: [], hotspot: notExchanged, depth: notExchanged, written: notExchanged, photo: notExchanged },
  qti30: { single: [], multiple: [], 'true-false': [], ordering: [], matching: [], gaps: [], numeric: [], hotspot: notExchanged, depth: notExchanged, written: notExchanged, photo: notExchanged },
};

export const isExchanged = (format: ExchangeFormat, kind: ItemKind): boolean => lossesOf[format][kind] !== notExchanged;
/** A question of a case says little without its case, which no format has a place for. */
export const canExchange = (format: ExchangeFormat, { type, vignette }: Pick<ItemDraft, 'type' | 'vignette'>): boolean => isExchanged(format, type) && vignette === undefined;
/** A file in a format that names no language holds one. */
export const namesLanguages = (format: ExchangeFormat): boolean => itemKinds.every((kind) => !lossesOf[format][kind]?.includes('language'));
