// In which drawings may a question ask for a place, and which places are there?
import { cartridgeParts, cartridgePlaces, type CartridgePart } from './cartridge.js';
import type { FigureId } from './figures.js';
import { sectionRegionIds, sectionVariants, type SectionVariantId } from './scalp-section.js';

/** A drawing without words in it. Published items name these for ever. */
export const pictureIds = ['section-model', 'section-thin', 'section-man', 'section-atrophic', 'section-scar', 'cartridge-apart'] as const;
export type PictureId = (typeof pictureIds)[number];

export interface HotspotPicture {
  /** The figure of the lessons that it is taken from. */
  readonly figure: FigureId;
  /** Ids of its places, in the order of the numbers that the drawing gives them. */
  readonly regions: readonly string[];
}

const section = (variant: SectionVariantId): HotspotPicture => ({ figure: 'scalp-section', regions: sectionRegionIds.filter((id) => id !== 'foll' || sectionVariants[variant].hasFollicles) });

export const hotspotPictures: Readonly<Record<PictureId, HotspotPicture>> = {
  'section-model': section('model'),
  'section-thin': section('thin'),
  'section-man': section('man'),
  'section-atrophic': section('atrophic'),
  'section-scar': section('scar'),
  'cartridge-apart': { figure: 'cartridge', regions: cartridgeParts },
};

/** The height, in the drawing of a cartridge taken apart, within which a finger means this part: nowhere two of them. */
export function cartridgeReach(part: CartridgePart): { readonly from: number; readonly to: number } {
  const place = (each: CartridgePart, end: 'from' | 'to'): number => cartridgePlaces[each][end] + cartridgePlaces[each].offset;
  // the needles reach into the opening, which lies before them
  const [from, to] = [place(part, 'from'), part === 'needles' ? place('opening', 'from') : place(part, 'to')];
  return part === 'membrane' || part === 'base' ? { from: from - 8, to: to + 8 } : { from, to };
}
