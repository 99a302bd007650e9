// When is somebody told that a certificate will end?
import { addDays, type Day } from '#libs/kernel/calendar.js';

/** Days before the last day, the first letter first. */
export const reminderStages = [90, 30, 7] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** The letter that is due today: the newest one, however many were missed before it. None before the first, none after the last day. */
export function stageDue(validUntil: Day, today: Day): ReminderStage | null {
  if (today > validUntil) return null;
  return reminderStages.findLast((stage) => today >= addDays(validUntil, -stage)) ?? null;
}
