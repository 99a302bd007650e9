// What does a dot look like on day 0, in week 4 and in year 3, when its pigment lies there?
import { lookCurves, numberOf } from './depth-parameters.js';
import { layerShares, levelOf, middleOf, type Deposit, type Skin } from './skin-level.js';

export const dotTimes = ['day0', 'week4', 'year3'] as const;
export type DotTime = (typeof dotTimes)[number];

export interface DotLook {
  /** Micrometres, at half of its edge. */
  readonly radius: number;
  /** 0 a sharp edge, 1 no edge left. */
  readonly softness: number;
  /** 0 grey, 1 blue-grey. */
  readonly cool: number;
  /** How much of the fresh tone is left. */
  readonly kept: number;
  /** How far pigment lies beyond the dot, in micrometres; 0 without a halo. */
  readonly halo: number;
}

function between(values: readonly number[], level: number): number {
  const upper = Math.min(values.length - 2, Math.round(level - 0.5));
  const from = values[Math.max(0, upper)] ?? 0;
  const to = values[Math.max(0, upper) + 1] ?? from;
  return from + (to - from) * (level - Math.max(0, upper));
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

export function dotLook(skin: Skin, deposit: Deposit, time: DotTime): DotLook {
  const level = levelOf(skin, middleOf(deposit));
  // what lies in the epidermis is shed by about a month (C2.16, C2.17)
  const stays = 1 - layerShares(skin, deposit).epi;
  const kept = { day0: 1, week4: stays * numberOf('keptAtWeek4'), year3: stays * numberOf('keptAtYear3') }[time];
  // the lowest pigment decides whether there is spread
  const lowest = levelOf(skin, deposit.bottom);
  return {
    radius: thousandth(numberOf('dotRadius') * between(lookCurves.growth[time], level)),
    softness: thousandth(between(lookCurves.softness[time], level)),
    cool: thousandth(between(lookCurves.coolness[time], level)),
    kept: thousandth(kept),
    halo: thousandth(between(lookCurves.halo[time], lowest)),
  };
}

/** How a look is put into words, each from the least to the most; the borders between the words are model values. */
export const sizeWords = ['small', 'larger', 'large'] as const;
export const edgeWords = ['clear', 'soft', 'blurred'] as const;
export const toneWords = ['grey', 'cooler', 'blueGrey'] as const;
export const keptWords = ['gone', 'pale', 'there'] as const;

export interface DotWords {
  readonly size: (typeof sizeWords)[number];
  readonly edge: (typeof edgeWords)[number];
  readonly tone: (typeof toneWords)[number];
  readonly kept: (typeof keptWords)[number];
  readonly hasHalo: boolean;
}

export function wordsOfDot(look: DotLook): DotWords {
  const grown = look.radius / numberOf('dotRadius');
  return {
    size: grown <= 1.25 ? 'small' : grown <= 1.75 ? 'larger' : 'large',
    edge: look.softness <= 0.36 ? 'clear' : look.softness <= 0.6 ? 'soft' : 'blurred',
    tone: look.cool <= 0.12 ? 'grey' : look.cool <= 0.5 ? 'cooler' : 'blueGrey',
    kept: look.kept < 0.15 ? 'gone' : look.kept < 0.6 ? 'pale' : 'there',
    hasHalo: look.halo > 0,
  };
}
