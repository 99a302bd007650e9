// Who says what about which day after a sitting?

/** Day 0 is the day of the sitting (C5.60). Model value: all three are drawn on the same count of days. */
export const lastDay = 30;

export const schools = ['public-health', 'clinics', 'programme'] as const;
export type School = (typeof schools)[number];

/** `do`: allowed or asked for. `leave`: not done. `expect`: what the skin does. `sitting`: when the next one may be. */
export type AdviceKind = 'do' | 'leave' | 'expect' | 'sitting';

export interface Advice {
  readonly id: string;
  readonly school: School;
  readonly kind: AdviceKind;
  /** First day, last day on which all of the school say it, last day on which some still do. */
  readonly from: number;
  readonly sureTo: number;
  readonly someTo: number;
}

const said = <Id extends string>(id: Id, school: School, kind: AdviceKind, from: number, sureTo: number, someTo = sureTo) => ({ id, school, kind, from, sureTo, someTo });

/** In the order in which a lane shows it. Where a source gives no end, it is drawn to the last day. */
export const advice = [
  said('cover', 'public-health', 'do', 0, 0), // C5.57: at least 1 hour
  said('wash', 'public-health', 'do', 0, lastDay), // C5.57
  said('redness', 'public-health', 'expect', 0, 2), // C5.64: beyond 2 days, or worse, ask for medical advice
  said('scabs', 'public-health', 'expect', 0, 14), // C5.64: gone after about 2 weeks; no beginning is given
  said('closing', 'public-health', 'expect', 15, 24, 28), // C5.64: a further 10-14 days
  said('dry', 'clinics', 'leave', 0, 3, 5), // C5.58: 3, 4 or 5 days
  said('sweat', 'clinics', 'leave', 0, 5, 10), // C5.58: 5-10 days
  said('pool', 'clinics', 'leave', 0, 28, 30), // C5.58: 28-30 days
  said('interval', 'clinics', 'sitting', 7, 6, lastDay), // C5.66: 1-2 weeks, every few weeks, or a month: no day on which all agree
  said('alone', 'programme', 'leave', 0, 0), // C5.60: 24 hours
  said('rinse', 'programme', 'do', 2, lastDay), // C5.60
  said('five', 'programme', 'leave', 0, 5), // C5.60, day 5 included
  said('red', 'programme', 'expect', 1, 2), // C5.63
  said('flakes', 'programme', 'expect', 3, 10), // C5.63
  said('cream', 'programme', 'do', 3, 2, 10), // C5.61: once flaking begins, which C5.63 expects on days 3-10
  said('month', 'programme', 'leave', 0, 28), // C5.61, day 28 included
  said('sun', 'programme', 'do', 29, lastDay), // C5.61
  said('verdict', 'programme', 'sitting', 28, lastDay), // C5.63 and C5.67: no judgement and, for trainees, no sitting before 4 weeks
] as const satisfies readonly Advice[];
export type AdviceId = (typeof advice)[number]['id'];

/** `some`: some of the school still say it, or it depends on the skin. */
export type Holding = 'yes' | 'some' | 'no';

export function holdsOn(one: Advice, day: number): Holding {
  if (day < one.from || day > one.someTo) return 'no';
  return day <= one.sureTo ? 'yes' : 'some';
}

export const adviceOn = (school: School, day: number) => advice.filter((one) => one.school === school && holdsOn(one, day) !== 'no');

/** Where a day begins on an axis of `lastDay + 1` days, as a share of its length. */
export const shareOf = (day: number): number => day / (lastDay + 1);
