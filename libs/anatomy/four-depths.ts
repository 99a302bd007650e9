// Which four lengths are called "depth", and what becomes of each when motor and hand change?
import { dotAt, penetrationOf, projectionOf, type DepthSetting } from './depth-simulator.js';
import { sectionVariants } from './scalp-section.js';
import { middleOf } from './skin-level.js';

export const depthWordIds = ['hang', 'stroke', 'penetration', 'deposit'] as const;
export type DepthWordId = (typeof depthWordIds)[number];

export interface DepthWord {
  readonly belongsTo: 'machine' | 'skin';
  /** At the couch: hang on the running machine, stroke in the maker's data, the other two nowhere (C2.07). */
  readonly canBeKnown: boolean;
  readonly claims: readonly `C${number}`[];
}

export const depthWords: Readonly<Record<DepthWordId, DepthWord>> = {
  hang: { belongsTo: 'machine', canBeKnown: true, claims: ['C2.01', 'C2.04', 'C2.05'] },
  stroke: { belongsTo: 'machine', canBeKnown: true, claims: ['C2.02'] },
  penetration: { belongsTo: 'skin', canBeKnown: false, claims: ['C2.03', 'C2.06', 'C2.07'] },
  deposit: { belongsTo: 'skin', canBeKnown: false, claims: ['C2.03', 'C2.07', 'C2.08'] },
};

export interface FourDepthsState {
  readonly isRunning: boolean;
  readonly isPressed: boolean;
}

/** Micrometres, counted from the end of the cartridge outwards, or from the surface of the skin downwards. */
export interface FourDepths {
  /** The tip at its furthest, with the machine running. */
  readonly furthest: number;
  /** The tip when it is furthest back: within the cartridge, so a negative number. */
  readonly back: number;
  /** Where the tip stands now. */
  readonly tip: number;
  /** What can be read outside the cartridge now. */
  readonly hang: number;
  readonly stroke: number;
  readonly penetration: number;
  /** From the surface to the middle of the deposit. */
  readonly deposit: number;
  readonly depositTop: number;
  readonly depositBottom: number;
  /** From the end of the cartridge to the surface of the skin. */
  readonly gap: number;
}

/** Lengths of the drawing: model values. The stroke is within 1.5 to 4 mm (C2.02). */
const drawn = { hang: 900, stroke: 2000 };
const { epidermis, total } = sectionVariants.model;

/** The panels of the skin always show a running machine: a needle that rests does not enter. */
export function fourDepths({ isRunning, isPressed }: FourDepthsState): FourDepths {
  const setting: DepthSetting = { hang: drawn.hang, isReadRunning: true, stroke: drawn.stroke, isPressed, stretch: 1, skin: { epidermis, total } };
  const furthest = projectionOf(setting);
  const back = furthest - drawn.stroke;
  const penetration = penetrationOf(setting, 0);
  const { top, bottom } = dotAt(setting.skin, penetration).deposit ?? { top: 0, bottom: 0 };
  // with the motor off the needle may be drawn back and show nothing (C2.04)
  const tip = isRunning ? furthest : back;
  return {
    furthest,
    back,
    tip,
    hang: Math.max(0, tip),
    stroke: drawn.stroke,
    penetration,
    deposit: middleOf({ top, bottom }),
    depositTop: top,
    depositBottom: bottom,
    gap: isPressed ? 0 : furthest - penetration,
  };
}
