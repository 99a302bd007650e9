// How does an outline of the model become a path of the drawing?
import type { Outline } from '#libs/anatomy/scalp-section.js';

export const lineOf = (outline: Outline): string => outline.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

export const areaOf = (outlines: readonly Outline[]): string => outlines.map((outline) => `${lineOf(outline)}Z`).join('');
