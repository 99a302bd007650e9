// Where does pigment come to lie, in an educational model, when hang, stroke, hand and skin are like this?
import { numberOf } from './depth-parameters.js';
import { dotLook, type DotLook, type DotTime } from './dot-look.js';
import type { LayerId } from './scalp-section.js';
import { bandIds, bandOf, isTarget, layerShares, middleOf, type BandId, type Deposit, type Skin } from './skin-level.js';

export interface DepthSetting {
  /** The tip outside the cartridge as it was read, in micrometres (C2.01). */
  readonly hang: number;
  /** Set with the machine running, the stroke is already in the hang; with the motor off it comes on top (C2.04). */
  readonly isReadRunning: boolean;
  /** In micrometres (C2.02). */
  readonly stroke: number;
  /** Pressed on the skin, the cartridge lets the whole projection in (C2.06). */
  readonly isPressed: boolean;
  /** 0 slack, 1 taut. */
  readonly stretch: number;
  readonly skin: Skin;
}

export interface DotOutcome {
  /** How far the tip is below the surface at the lowest point of its travel (C2.03), in micrometres. */
  readonly penetration: number;
  /** The level at which pigment stays (C2.03); null when the tip did not enter. */
  readonly deposit: Deposit | null;
  readonly band: BandId | null;
  /** The band of its lowest pigment. */
  readonly reach: BandId | null;
  readonly isTarget: boolean;
  readonly shares: Readonly<Record<LayerId, number>> | null;
  readonly looks: Readonly<Record<DotTime, DotLook>> | null;
}

export interface DepthOutcome {
  /** The hang with the machine running and the tip at its furthest. */
  readonly projection: number;
  readonly shallowest: DotOutcome;
  readonly middle: DotOutcome;
  readonly deepest: DotOutcome;
  /** Nine dots made with equal movements, as they lie in the patch that is drawn, row by row. */
  readonly patch: readonly DotOutcome[];
  /** Whether equal movements made dots in different bands. */
  readonly isUneven: boolean;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Where each of the nine dots falls between the shallowest (-1) and the deepest (1): a model value, and always the same. */
const places = [0.25, -0.75, 0.5, 1, 0, -0.5, -0.25, 0.75, -1];

export function projectionOf({ hang, isReadRunning, stroke }: DepthSetting): number {
  return tenth(isReadRunning ? hang : hang + stroke * numberOf('restShare'));
}

/** `place` from -1, the shallowest of equal movements, to 1, the deepest. */
export function penetrationOf(setting: DepthSetting, place: number): number {
  const projection = projectionOf(setting);
  const enters = setting.isPressed ? projection * numberOf('entersPressed') : projection * numberOf('entersClear') - numberOf('dent');
  const stretch = Math.max(0, Math.min(1, setting.stretch));
  const scatter = numberOf('scatterSlack') + (numberOf('scatterTaut') - numberOf('scatterSlack')) * stretch;
  // never more than stands out of the cartridge
  return tenth(Math.min(projection, Math.max(0, enters + place * scatter)));
}

/** What a dot counts as, without how it looks. */
export type DotLevel = Pick<DotOutcome, 'penetration' | 'band' | 'isTarget'>;

const depositAt = (penetration: number): Deposit => ({ top: tenth(penetration * numberOf('depositTop')), bottom: tenth(penetration * numberOf('depositBottom')) });

function levelAt(skin: Skin, penetration: number): DotLevel {
  if (penetration <= 0) return { penetration: 0, band: null, isTarget: false };
  const middle = middleOf(depositAt(penetration));
  return { penetration, band: bandOf(skin, middle), isTarget: isTarget(skin, middle) };
}

/** The patch as levels: whoever looks for a setting among thousands needs no more. */
export const patchLevels = (setting: DepthSetting): DotLevel[] => places.map((place) => levelAt(setting.skin, penetrationOf(setting, place)));

/** The part of the model that needs no machine: what follows when the tip was this deep, in micrometres. */
export function dotAt(skin: Skin, penetration: number): DotOutcome {
  const level = levelAt(skin, penetration);
  if (level.band === null) return { ...level, deposit: null, reach: null, shares: null, looks: null };
  const deposit = depositAt(penetration);
  return {
    ...level,
    deposit,
    reach: bandOf(skin, deposit.bottom),
    shares: layerShares(skin, deposit),
    looks: { day0: dotLook(skin, deposit, 'day0'), week4: dotLook(skin, deposit, 'week4'), year3: dotLook(skin, deposit, 'year3') },
  };
}

/** The same setting gives the same outcome, to the bit. */
export function simulateDepth(setting: DepthSetting): DepthOutcome {
  const dot = (place: number) => dotAt(setting.skin, penetrationOf(setting, place));
  const [shallowest, middle, deepest] = [dot(-1), dot(0), dot(1)];
  return { projection: projectionOf(setting), shallowest, middle, deepest, patch: places.map(dot), isUneven: shallowest.band !== deepest.band };
}

/** No dot before the epidermis, and the bands from there downwards. */
export const bandDepth = (band: BandId | null): number => (band === null ? -1 : bandIds.indexOf(band));
