// Which parts has a cartridge, and where may a hand hold it?

/** Regions of the drawing: the four parts that a trainee points out, and the body that a hand holds (C3.01). From the tip backwards. */
export const cartridgeParts = ['needles', 'opening', 'body', 'membrane', 'base'] as const;
export type CartridgePart = (typeof cartridgeParts)[number];

/** A cartridge is held by its body, never near the opening (C3.01). */
export const isHeldBy = (part: CartridgePart): boolean => part === 'body';

/** The needles move; the rest stays still (lesson 3.1). */
export const isMoving = (part: CartridgePart): boolean => part === 'needles';

/** Where each part lies along the axis, tip first, in the drawing's units; taken apart, each is moved by its offset (model values). */
export const cartridgePlaces: Readonly<Record<CartridgePart, { readonly from: number; readonly to: number; readonly offset: number }>> = {
  needles: { from: 74, to: 235, offset: -110 },
  opening: { from: 88, to: 104, offset: 0 },
  body: { from: 104, to: 262, offset: 0 },
  membrane: { from: 205, to: 225, offset: 76 },
  base: { from: 262, to: 318, offset: 72 },
};

/** The middle of a part along the axis. */
export function middleOf(part: CartridgePart, isApart: boolean): number {
  const { from, to, offset } = cartridgePlaces[part];
  return (from + to) / 2 + (isApart ? offset : 0);
}
