// Which day is it now in a zone, asked thousands of times a second?
import { dayIn, type Day } from '#libs/kernel/calendar.js';

const known = new Map<string, { minute: number; day: Day }>();

/** Like `dayIn`, worked out once a minute per zone: no zone begins a day within a minute. */
export function dayInZone(zone: string, instant: Date): Day {
  const minute = Math.floor(instant.getTime() / 60_000);
  const last = known.get(zone);
  if (last?.minute === minute) return last.day;
  const day = dayIn(zone, instant);
  known.set(zone, { minute, day });
  return day;
}
