// In which layer does a depth lie, on this skin?
import { numberOf } from './depth-parameters.js';
import { papillaryEnd, type LayerId } from './scalp-section.js';

/** In micrometres. */
export interface Skin {
  readonly epidermis: number;
  /** Epidermis and dermis together. */
  readonly total: number;
}

/** From the surface downwards. Bands are layers, never fixed millimetres (C2.08, C2.15). */
export const bandIds = ['epidermis', 'papillary', 'upperReticular', 'deepReticular', 'pastDermis'] as const;
export type BandId = (typeof bandIds)[number];

export interface SkinBorders {
  readonly epidermis: number;
  readonly papillary: number;
  /** Where the deep part of the reticular dermis begins. */
  readonly middle: number;
  readonly dermis: number;
}

export function skinBorders({ epidermis, total }: Skin): SkinBorders {
  return {
    epidermis,
    papillary: papillaryEnd(epidermis, total),
    middle: Math.round(epidermis + (total - epidermis) * numberOf('deepFrom')),
    dermis: total,
  };
}

export const deepestLevel = 5;

/**
 * A depth told by layers: 0 at the surface, 1 at the basement membrane, 2 at the end of the papillary dermis, 3 at the middle and 4 at the
 * end of the dermis, 5 well in the fat. So the same level means the same place on every skin.
 */
export function levelOf(skin: Skin, depth: number): number {
  const { epidermis, papillary, middle, dermis } = skinBorders(skin);
  const knots = [0, epidermis, papillary, middle, dermis, dermis + numberOf('fatLevel')];
  if (depth <= 0) return 0;
  for (const [index, lower] of knots.slice(1).entries()) {
    const upper = knots[index] ?? 0;
    if (depth <= lower) return index + (depth - upper) / (lower - upper);
  }
  return deepestLevel;
}

/** On a border, the layer above it. */
export function bandOf(skin: Skin, depth: number): BandId {
  const { epidermis, papillary, middle, dermis } = skinBorders(skin);
  if (depth <= epidermis) return 'epidermis';
  if (depth <= papillary) return 'papillary';
  if (depth <= middle) return 'upperReticular';
  return depth <= dermis ? 'deepReticular' : 'pastDermis';
}

/** The target is the upper to mid part of the papillary dermis (C2.15): its lower third is not. */
export const isTarget = (skin: Skin, depth: number): boolean => bandOf(skin, depth) === 'papillary' && levelOf(skin, depth) <= 1 + 2 / 3;

/** Where pigment stays, from its upper to its lower end, in micrometres below the surface. */
export interface Deposit {
  readonly top: number;
  readonly bottom: number;
}

export const middleOf = ({ top, bottom }: Deposit): number => (top + bottom) / 2;

/** Which share of the deposit lies in which layer; together they are 1. */
export function layerShares(skin: Skin, { top, bottom }: Deposit): Readonly<Record<LayerId, number>> {
  const { epidermis, papillary, dermis } = skinBorders(skin);
  const above = (border: number) => (bottom <= top ? (top <= border ? 1 : 0) : Math.max(0, Math.min(1, (border - top) / (bottom - top))));
  const [epi, pap, ret] = [above(epidermis), above(papillary), above(dermis)];
  return { epi, pap: pap - epi, ret: ret - pap, sub: 1 - ret };
}
