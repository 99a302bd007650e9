// Which numbers does the educational model of depth rest on, and who says otherwise?
import { papillaryShare, type Origin } from './scalp-section.js';

export const depthParameterIds = [
  'papillaryShare', 'deepFrom', 'restShare', 'entersClear', 'entersPressed', 'dent', 'scatterTaut', 'scatterSlack', 'depositTop', 'depositBottom', 'dotRadius', 'keptAtWeek4', 'keptAtYear3',
  'fatLevel',
] as const;
export type DepthParameterId = (typeof depthParameterIds)[number];

export interface DepthParameter {
  readonly value: number;
  /** Micrometres, or a share between 0 and 1. */
  readonly unit: 'µm' | 'share';
  readonly from: readonly Origin[];
  /** Statements that do not fit this number, or that forbid to read it off a machine. */
  readonly conflicts: readonly `C${number}`[];
}

/**
 * A model for learning. No measurement that links hang or stroke with penetration or deposit in SMP was found (C2.07), and no series
 * that measured deposits in millimetres (C2.08): whatever lies between the machine and the layer is a model value.
 */
export const depthParameters: Readonly<Record<DepthParameterId, DepthParameter>> = {
  // the upper fifth of the dermis, "about 20 %"; 4/19 gives the 0.40 mm of the drawing. A text gives 0.3-0.4 mm instead
  papillaryShare: { value: papillaryShare, unit: 'share', from: ['C2.20', 'C2.23'], conflicts: ['C2.19'] },
  // a clinic writes of blur from the mid-dermis on: half of the dermis
  deepFrom: { value: 0.5, unit: 'share', from: ['C2.36', 'model value'], conflicts: [] },
  // with the motor off the needle may stand anywhere in its travel; here half of the stroke is still to come
  restShare: { value: 0.5, unit: 'share', from: ['C2.04', 'model value'], conflicts: ['C2.07'] },
  entersClear: { value: 0.5, unit: 'share', from: ['model value'], conflicts: ['C2.07'] },
  entersPressed: { value: 1, unit: 'share', from: ['C2.06'], conflicts: ['C2.07'] },
  dent: { value: 100, unit: 'µm', from: ['model value'], conflicts: ['C2.07'] },
  // the skin is stretched from three points (C2.44); how much that evens out the dots is not measured
  scatterTaut: { value: 20, unit: 'µm', from: ['model value'], conflicts: ['C2.07'] },
  scatterSlack: { value: 240, unit: 'µm', from: ['model value'], conflicts: ['C2.07'] },
  // pigment need not stay at the lowest point that the tip has reached
  depositTop: { value: 0.5, unit: 'share', from: ['model value'], conflicts: ['C2.07'] },
  depositBottom: { value: 0.9, unit: 'share', from: ['model value'], conflicts: ['C2.07'] },
  // a dot about 0.1 mm across
  dotRadius: { value: 50, unit: 'µm', from: ['C2.24'], conflicts: [] },
  // what was not in the epidermis; visible density falls over six months
  keptAtWeek4: { value: 0.9, unit: 'share', from: ['C2.55', 'model value'], conflicts: [] },
  keptAtYear3: { value: 0.7, unit: 'share', from: ['C2.49', 'model value'], conflicts: [] },
  // how far into the fat a depth has to be to count as the deepest level there is
  fatLevel: { value: 500, unit: 'µm', from: ['model value'], conflicts: [] },
};

export const numberOf = (id: DepthParameterId): number => depthParameters[id].value;

/** What the sliders reach. Hang and depth in steps of 0.05 mm; the stroke as a newsletter gives it (C2.02); the skin as in the drawings. */
export const depthRanges = {
  hang: { min: 0, max: 2500, step: 50 },
  stroke: { min: 1500, max: 4000, step: 100 },
  total: { min: 1200, max: 2500, step: 50 },
  epidermis: { min: 50, max: 150, step: 5 },
} as const;

export const lookCurveIds = ['growth', 'softness', 'coolness', 'halo'] as const;
export type LookCurveId = (typeof lookCurveIds)[number];

/** Values at the levels 0 to 5 of `levelOf`, between which a straight line is drawn. */
export interface LookCurve {
  readonly day0: readonly number[];
  readonly week4: readonly number[];
  readonly year3: readonly number[];
  readonly from: readonly Origin[];
  readonly conflicts: readonly `C${number}`[];
}

/** What is seen of a dot at each level: the direction follows statements, every amount is a model value. */
export const lookCurves: Readonly<Record<LookCurveId, LookCurve>> = {
  // times the radius of a fresh dot at the target: small there, apparently larger below
  growth: {
    day0: [1, 1, 1, 1.1, 1.25, 1.4],
    week4: [1.05, 1.05, 1.1, 1.4, 1.8, 2],
    year3: [1.15, 1.15, 1.2, 1.7, 2.2, 2.5],
    from: ['C2.55', 'C2.56', 'model value'],
    conflicts: [],
  },
  // 0 sharp, 1 without an edge: kept at the target, blurred from the mid-dermis on, softer over years
  softness: {
    day0: [0.1, 0.1, 0.1, 0.15, 0.3, 0.5],
    week4: [0.2, 0.2, 0.25, 0.45, 0.7, 0.85],
    year3: [0.3, 0.3, 0.35, 0.6, 0.85, 1],
    from: ['C2.36', 'C2.55', 'C2.68', 'model value'],
    conflicts: [],
  },
  // 0 grey, 1 blue-grey: too deep may look blue; a blue tone alone proves no depth
  coolness: {
    day0: [0, 0, 0, 0.05, 0.12, 0.25],
    week4: [0, 0, 0.05, 0.4, 0.75, 0.9],
    year3: [0, 0, 0.1, 0.5, 0.9, 1],
    from: ['C2.56', 'model value'],
    conflicts: ['C2.72'],
  },
  // micrometres beyond the dot, for its lowest pigment: usually seen within hours to days, in one case only years later; unchanged at four years in another
  halo: {
    day0: [0, 0, 0, 0, 0, 50],
    week4: [0, 0, 0, 0, 0, 180],
    year3: [0, 0, 0, 0, 0, 200],
    from: ['C2.58', 'C2.59', 'model value'],
    conflicts: ['C2.63'],
  },
};
