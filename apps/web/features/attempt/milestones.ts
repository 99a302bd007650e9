// How much time is left, in the steps in which it is said aloud?

export interface Milestone {
  readonly seconds: number;
  readonly isHalf: boolean;
}

/** Half of the candidate's own time, then 10, 5 and 1 minutes, as far as they lie within it. */
export function milestonesOf(minutes: number): readonly Milestone[] {
  const half = minutes * 30;
  const fixed = [600, 300, 60].filter((seconds) => seconds < minutes * 60 && seconds !== half).map((seconds) => ({ seconds, isHalf: false }));
  return [{ seconds: half, isHalf: true }, ...fixed].sort((left, right) => right.seconds - left.seconds);
}

/** The last one that was passed, when so many seconds are left. */
export const passedAt = (milestones: readonly Milestone[], secondsLeft: number): Milestone | undefined => milestones.filter(({ seconds }) => secondsLeft <= seconds).at(-1);
