// What day is it for the reader, and how long ago was something?
import type { Day } from '#libs/kernel/calendar.js';

const dayInMilliseconds = 86_400_000;
const two = (value: number) => String(value).padStart(2, '0');

/** The calendar day in the reader's zone; the server counts in the academy's own. */
export function today(): Day {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const isOver = (instant: string): boolean => new Date(instant).getTime() < Date.now();

/** Whole days, never negative. */
export const daysSince = (instant: string): number => Math.max(0, Math.floor((Date.now() - new Date(instant).getTime()) / dayInMilliseconds));
