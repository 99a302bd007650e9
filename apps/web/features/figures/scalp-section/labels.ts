// Where do the words stand beside the section?
import { bordersAt, follicleAxes, sectionView, type Point, type SectionVariantId } from '#libs/anatomy/scalp-section.js';

export type LabelId = 'epi' | 'membrane' | 'pap' | 'ret' | 'foll' | 'sub';

export interface PlacedLabel {
  readonly id: LabelId;
  /** Where its line begins, in the tissue. */
  readonly from: Point;
  /** Where the word begins; its middle is at this height. */
  readonly at: Point;
}

const apart = 64;

/** One below the other, as near to what they name as they fit without touching. */
export function labelsOf(variant: SectionVariantId): readonly PlacedLabel[] {
  const edge = sectionView.right;
  const [surface, membrane, papillary, reticular] = bordersAt(variant, edge);
  const bulb = follicleAxes(variant).at(-1)?.[1];
  const wanted: readonly (readonly [LabelId, Point])[] = [
    ['epi', { x: edge, y: (surface + membrane) / 2 }],
    ['membrane', { x: edge, y: membrane }],
    ['pap', { x: edge, y: (membrane + papillary) / 2 + 4 }],
    ['ret', { x: edge, y: (papillary + reticular) / 2 }],
    ...(bulb ? [['foll', { x: bulb.x + 14, y: bulb.y - 20 }] as const] : []),
    ['sub', { x: edge, y: 664 }],
  ];
  let free = 20;
  return wanted.map(([id, from]) => {
    const y = Math.max(from.y, free);
    free = y + (id === 'epi' ? apart - 12 : apart);
    return { id, from, at: { x: edge + 26, y } };
  });
}
