// What can be set on the machine and with the hand, in which whole steps, and which setting of the model comes of it?
import { depthRanges } from './depth-parameters.js';
import type { DepthSetting } from './depth-simulator.js';
import { sectionVariants } from './scalp-section.js';

/** The hang as it is read, how it is read, the stroke, where the cartridge is, how the skin is held. The order in which screens show them. */
export const depthControlIds = ['hang', 'read', 'stroke', 'contact', 'stretch'] as const;
export type DepthControlId = (typeof depthControlIds)[number];

/** Whole numbers, each a step of its range: two devices that set the same thing say the same. */
export type DepthControls = Readonly<Record<DepthControlId, number>>;

interface ControlRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Lengths in micrometres; what is one way or another from 0: motor off, running; clear, pressed; slack, half, taut. */
export const controlRanges: Readonly<Record<DepthControlId, ControlRange>> = {
  hang: depthRanges.hang,
  read: { min: 0, max: 1, step: 1 },
  stroke: depthRanges.stroke,
  contact: { min: 0, max: 1, step: 1 },
  stretch: { min: 0, max: 2, step: 1 },
};

/** Whose skin a situation can be about: a scar is another material. */
export const situationSkins = ['model', 'thin', 'man', 'atrophic'] as const;
export type SituationSkin = (typeof situationSkins)[number];

export function canBeSet(control: DepthControlId, value: number): boolean {
  const { min, max, step } = controlRanges[control];
  return Number.isInteger(value) && value >= min && value <= max && (value - min) % step === 0;
}

export function valuesOf(control: DepthControlId): number[] {
  const { min, max, step } = controlRanges[control];
  return Array.from({ length: (max - min) / step + 1 }, (_, at) => min + at * step);
}

export function depthSettingOf(skin: SituationSkin, { hang, read, stroke, contact, stretch }: DepthControls): DepthSetting {
  const { epidermis, total } = sectionVariants[skin];
  return { hang, isReadRunning: read === 1, stroke, isPressed: contact === 1, stretch: stretch / 2, skin: { epidermis, total } };
}
