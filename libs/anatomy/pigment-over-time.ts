// What becomes of the pigment of one dot, from the sitting to year 5?

export const pigmentTimes = ['hour0', 'day3', 'day10', 'day28', 'year5'] as const;
export type PigmentTime = (typeof pigmentTimes)[number];

const days: Readonly<Record<PigmentTime, number>> = { hour0: 0, day3: 3, day10: 10, day28: 28, year5: 1826 };

/** Before day 28 there is no verdict, no top-up and no change of depth (C1.52). */
export const mayBeJudged = (time: PigmentTime): boolean => days[time] >= 28;

/**
 * Two sources do not keep the same calendar: by a study of biopsies healing takes about a month, and then ink is in the dermis only (C1.41,
 * C1.42); a paper on SMP has the membrane still re-forming at a month, and basal pigment only starting to disappear (C1.43).
 */
export const pigmentCalendars = ['biopsies', 'paper'] as const;
export type PigmentCalendar = (typeof pigmentCalendars)[number];

export const pigmentPlaces = ['surface', 'epidermis', 'dermis'] as const;
export type PigmentPlace = (typeof pigmentPlaces)[number];

type Course = Readonly<Record<PigmentPlace, readonly [number, number, number, number, number]>>;
/** How many of the drawn particles are there, at the five times: model values. Nothing wanders from the epidermis into the dermis. */
const counts: Readonly<Record<PigmentCalendar, Course>> = {
  // the study dates the whole process, not each stage (C1.44); smallest particles also reach the lymph nodes (C1.49)
  biopsies: { surface: [14, 6, 3, 0, 0], epidermis: [16, 14, 7, 0, 0], dermis: [30, 30, 29, 28, 24] },
  paper: { surface: [14, 6, 3, 0, 0], epidermis: [16, 16, 15, 12, 0], dermis: [30, 30, 29, 28, 24] },
};
/** How far the cells of the basal layer have moved up with their pigment (C1.03): 0 at the membrane, 1 at the surface. Model values. */
const risen: Readonly<Record<PigmentCalendar, readonly [number, number, number, number, number]>> = {
  biopsies: [0, 0.25, 0.6, 1, 1],
  paper: [0, 0.02, 0.08, 0.2, 1],
};

const place = (time: PigmentTime): number => pigmentTimes.indexOf(time);

export const pigmentCount = (time: PigmentTime, calendar: PigmentCalendar, of: PigmentPlace): number => counts[calendar][of][place(time)] ?? 0;

/** The border that the needle broke: open, forming, or closed again (C1.41, C1.43). */
export type Membrane = 'broken' | 'forming' | 'closed';

export function membraneAt(time: PigmentTime, calendar: PigmentCalendar): Membrane {
  if (time === 'hour0' || time === 'day3') return 'broken';
  if (time === 'day10') return 'forming';
  return time === 'day28' && calendar === 'paper' ? 'forming' : 'closed';
}

/** Crusts while damaged tissue is cleared, flakes while the surface renews itself (C1.44). */
export const surfaceAt = (time: PigmentTime): 'open' | 'crust' | 'flakes' | 'calm' => (['open', 'crust', 'flakes', 'calm', 'calm'] as const)[place(time)] ?? 'calm';

/** Cells of the dermis hold the pigment of healed skin (C1.42, C1.48); when they take it up in people is not known, day 10 is a model value. */
export const isHeldByCells = (time: PigmentTime): boolean => place(time) >= 2;

/** How much of the fresh tone is seen from above: a model value that never rises (C1.50). */
export const visibleTone = (time: PigmentTime): number => ([1, 0.85, 0.65, 0.65, 0.5] as const)[place(time)] ?? 0;

export interface Particle {
  readonly id: string;
  readonly place: PigmentPlace;
  /** 0 at the left, 1 at the right of the track of the needle. */
  readonly across: number;
  /** 0 at the top, 1 at the bottom of its layer. */
  readonly down: number;
  /** Which of the drawn cells holds it; null while none does. */
  readonly cell: number | null;
}

export const drawnCells = 6;

/** Spreads the particles evenly and always alike: whole numbers that go round a thousand. */
const spread = (index: number, step: number): number => ((index * step + 130) % 1000) / 1000;
const acrossStep = 755;
const downStep = 570;

export function particlesAt(time: PigmentTime, calendar: PigmentCalendar): readonly Particle[] {
  return pigmentPlaces.flatMap((of) =>
    Array.from({ length: pigmentCount(time, calendar, of) }, (_, index): Particle => {
      const moved = of === 'epidermis' ? (risen[calendar][place(time)] ?? 0) : 0;
      return {
        id: `${of}-${index}`,
        place: of,
        across: spread(index, acrossStep),
        down: of === 'epidermis' ? (1 - moved) * (0.72 + spread(index, downStep) * 0.28) : spread(index, downStep),
        cell: of === 'dermis' && isHeldByCells(time) ? index % drawnCells : null,
      };
    }),
  );
}
