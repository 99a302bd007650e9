// When may somebody be checked in to a sitting, begin there, and be helped there?

export interface SittingTimes {
  readonly startsAt: Date;
  /** Until then an exam may begin; one that has begun takes its own time. */
  readonly endsAt: Date;
  readonly calledOffAt: Date | null;
}

const hour = 3_600_000;
export const longestHours = 12;

/** Documents are looked at before the sitting begins. */
export const checkInFrom = ({ startsAt }: Pick<SittingTimes, 'startsAt'>): Date => new Date(startsAt.getTime() - hour);

export const takesCheckIns = (sitting: SittingTimes, now: Date): boolean => sitting.calledOffAt === null && now >= checkInFrom(sitting) && now < sitting.endsAt;

export const beginsExams = ({ startsAt, endsAt, calledOffAt }: SittingTimes, now: Date): boolean => calledOffAt === null && now >= startsAt && now < endsAt;

/** The last who began may still need it to change the device: twice the minutes of an exam, and breaks, fit in. */
export const showsCode = (sitting: SittingTimes, now: Date): boolean => sitting.calledOffAt === null && now >= checkInFrom(sitting) && now.getTime() < sitting.endsAt.getTime() + 6 * hour;

/** For as long as a code is shown, somebody may have to take over from whoever shows it. */
export const staffable = ({ endsAt, calledOffAt }: SittingTimes, now: Date): boolean => calledOffAt === null && now.getTime() < endsAt.getTime() + 6 * hour;

export type SittingFault = 'sitting-ends-too-soon' | 'sitting-too-long' | 'sitting-over';

export function sittingFaults({ startsAt, endsAt }: Pick<SittingTimes, 'startsAt' | 'endsAt'>, now: Date): readonly SittingFault[] {
  if (endsAt <= startsAt) return ['sitting-ends-too-soon'];
  if (endsAt.getTime() - startsAt.getTime() > longestHours * hour) return ['sitting-too-long'];
  return endsAt <= now ? ['sitting-over'] : [];
}
