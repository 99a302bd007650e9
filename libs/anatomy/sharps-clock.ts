// What is open, and what is over, so long after an injury with a used needle?

/** Minutes after the injury at which something changes. Regions of the drawing carry these names. */
export const clockMarks = {
  injury: 0,
  /** No more than five minutes to the call (C3.58). */
  call: 5,
  /** HIV post-exposure prophylaxis, within 1 hour if possible (C3.62). */
  firstHour: 60,
  /** Hepatitis C baseline tests, preferably within 48 hours (C3.63). */
  baseline: 48 * 60,
  /** HIV post-exposure prophylaxis is not started after 72 hours (C3.62). */
  lastStart: 72 * 60,
} as const;

/** What runs against the clock, in the order of the lesson. */
export const clockLines = ['first-aid', 'call', 'hiv', 'hepatitis-c', 'hepatitis-b'] as const;
export type ClockLine = (typeof clockLines)[number];

/**
 * `now`: this very minute. `overdue`: its time has passed, and it is done at once all the same. `preferred`: within the time that
 * guidance prefers. `possible`: later than preferred, and still done. `over`: guidance no longer starts it. `visit`: at the hospital.
 */
export type LineState = 'now' | 'overdue' | 'preferred' | 'possible' | 'over' | 'visit';

export function stateOf(line: ClockLine, minutes: number): LineState {
  switch (line) {
    case 'first-aid':
    case 'call':
      return minutes <= clockMarks.call ? 'now' : 'overdue';
    case 'hiv':
      if (minutes <= clockMarks.firstHour) return 'preferred';
      return minutes <= clockMarks.lastStart ? 'possible' : 'over';
    case 'hepatitis-c':
      return minutes <= clockMarks.baseline ? 'preferred' : 'possible';
    case 'hepatitis-b':
      return 'visit'; // the doctor asks about vaccination (C3.64)
  }
}

/** Every injury with a used needle leads to hospital without delay, also when hours or days have been lost (C3.65). */
export const isHospitalNeeded = (minutes: number): boolean => minutes >= clockMarks.injury;

/** Where the learner can stop the clock, in minutes (model values; the marks are among them, and one moment behind the last). */
export const clockStops: readonly number[] = [0, 5, 30, 60, 2 * 60, 6 * 60, 12 * 60, 24 * 60, 36 * 60, 48 * 60, 60 * 60, 72 * 60, 73 * 60];

export interface HourDot {
  readonly hour: number;
  readonly x: number;
  readonly y: number;
}

/** The ring of hours in a box of 350 by 300 (model values): one dot an hour, clockwise, with a gap at the top. */
export const ring = { x: 175, y: 152, radius: 116, hours: 72 } as const;

// 4.5 degrees an hour leave a gap of 36 degrees; written out, so that every machine draws the same
const cosine = 0.996917333733128;
const sine = 0.07845909572784494;
const startCosine = 0.9510565162951535;
const startSine = 0.3090169943749474;

/** From the injury (hour 0, right of the gap) to the 72nd hour (left of it). */
export function hourDots(radius: number = ring.radius): readonly HourDot[] {
  const dots: HourDot[] = [];
  let across = startSine;
  let up = startCosine;
  for (let hour = 0; hour <= ring.hours; hour++) {
    dots.push({ hour, x: ring.x + across * radius, y: ring.y - up * radius });
    [across, up] = [across * cosine + up * sine, up * cosine - across * sine];
  }
  return dots;
}
