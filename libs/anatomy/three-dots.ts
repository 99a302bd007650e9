// How does a dot heal when its pigment lies too shallow, at the target, or too deep?
import { dotLook, dotTimes, wordsOfDot, type DotLook, type DotTime, type DotWords } from './dot-look.js';
import { sectionVariants } from './scalp-section.js';
import { levelOf, middleOf, type Deposit, type Skin } from './skin-level.js';

export const threeDotIds = ['shallow', 'target', 'deep'] as const;
export type ThreeDotId = (typeof threeDotIds)[number];

const { epidermis, total } = sectionVariants.model;
export const dotSkin: Skin = { epidermis, total };

/** On the model skin, in micrometres: model values. Mostly in the epidermis; in the upper to mid papillary dermis (C2.15); in the lower dermis. */
export const threeDeposits: Readonly<Record<ThreeDotId, Deposit>> = {
  shallow: { top: 10, bottom: 82 },
  target: { top: 140, bottom: 290 },
  deep: { top: 1050, bottom: 1450 },
};

/** The statements that each picture follows. */
export const threeDotClaims: Readonly<Record<ThreeDotId, readonly `C${number}`[]>> = {
  shallow: ['C2.16', 'C2.17', 'C2.60'],
  target: ['C2.15', 'C2.55', 'C2.61'],
  deep: ['C2.36', 'C2.56'],
};

export const threeDotLook = (id: ThreeDotId, time: DotTime): DotLook => dotLook(dotSkin, threeDeposits[id], time);

/** The four things that are read of a dot before any cause is written (C2.54); the first is the time itself. */
export const threeDotReadings = (id: ThreeDotId): Readonly<Record<DotTime, DotWords>> => {
  const [day0, week4, year3] = dotTimes.map((time) => wordsOfDot(threeDotLook(id, time))) as [DotWords, DotWords, DotWords];
  return { day0, week4, year3 };
};

/** The section of this figure is not to scale: each layer is as thick as it has to be to be seen. Pixels of the drawing below the surface, at the levels 0 to 5. */
export const schematicBorders: readonly number[] = [0, 14, 36, 56, 74, 84];

/** Where in that section a depth lies. */
export function schematicY(depth: number): number {
  const level = levelOf(dotSkin, depth);
  const upper = Math.min(schematicBorders.length - 2, Math.max(0, Math.round(level - 0.5)));
  const [from = 0, to = 0] = schematicBorders.slice(upper, upper + 2);
  return Math.round((from + (to - from) * (level - upper)) * 10) / 10;
}

/** What is left of a deposit in the section: what lies in the epidermis is shed by week 4 (C2.16, C2.17). */
export function remainingDeposit({ top, bottom }: Deposit, time: DotTime): Deposit | null {
  if (time === 'day0') return { top, bottom };
  if (wordsOfDot(dotLook(dotSkin, { top, bottom }, time)).kept === 'gone') return null;
  return { top: Math.max(top, epidermis), bottom };
}

export const levelOfDot = (id: ThreeDotId): number => levelOf(dotSkin, middleOf(threeDeposits[id]));
