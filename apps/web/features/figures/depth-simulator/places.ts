// Where does what stand in the drawing of the simulator?
import type { DotTime } from '#libs/anatomy/dot-look.js';

/** 350 px wide, as on a phone; 0.1 px for a micrometre, from above and in section. */
export const drawing = { width: 350, height: 462, top: 24 } as const;
export const scale = 0.1;
export const columnWidth = 83;
export const surface = 156;
/** 3 mm of tissue. */
export const tissueEnd = surface + 300;

const columns: Readonly<Record<DotTime, number>> = { day0: 78, week4: 171, year3: 263 };
export const columnX = (time: DotTime): number => columns[time];
