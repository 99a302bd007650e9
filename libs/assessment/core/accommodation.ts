// Which conditions may an academy change for a person's exams, and which hold now?

/** So many times the minutes of the rule. */
export const timeFactors = [1, 1.25, 1.5, 2] as const;
export type TimeFactor = (typeof timeFactors)[number];

/** In one exam, in all. */
export const mostBreakMinutes = 60;

export interface Conditions {
  readonly timeFactor: TimeFactor;
  /** For so long the clock may stand still, in one go or several. */
  readonly breakMinutes: number;
  /** The screen begins with it; whoever sits there may choose otherwise. */
  readonly largePrint: boolean;
}

export type AccommodationAct = 'granted' | 'changed' | 'withdrawn';

/** One step of the history of a person at an academy: the last one counts. Nowhere is there a reason, which would tell of somebody's health. */
export interface Accommodation extends Conditions {
  readonly id: string;
  readonly academyId: string;
  readonly personId: string;
  /** From 1. */
  readonly sequence: number;
  readonly act: AccommodationAct;
  /** From then on it counts no more for what begins; null when it stays. What was begun before keeps its time. */
  readonly expiresAt: Date | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export const usualConditions: Conditions = { timeFactor: 1, breakMinutes: 0, largePrint: false };

export const changesNothing = ({ timeFactor, breakMinutes, largePrint }: Conditions): boolean => timeFactor === 1 && breakMinutes === 0 && !largePrint;

export const isTimeFactor = (value: number): value is TimeFactor => timeFactors.some((factor) => factor === value);

/** What deciding on `wish` is, after `last`; null when there is nothing to withdraw. */
export function actOf(last: Pick<Accommodation, 'act'> | null, wish: Conditions | null): AccommodationAct | null {
  const isThere = last !== null && last.act !== 'withdrawn';
  if (wish === null) return isThere ? 'withdrawn' : null;
  return isThere ? 'changed' : 'granted';
}

/** The last step, as long as it grants anything at that moment. */
export const inForceAt = <Step extends Pick<Accommodation, 'act' | 'expiresAt'>>(last: Step | null, moment: Date): Step | null =>
  last === null || last.act === 'withdrawn' || (last.expiresAt !== null && last.expiresAt <= moment) ? null : last;
