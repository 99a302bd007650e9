// When does a day end in a place?
import { dayIn, endOfDay } from './calendar.js';

describe('the end of a day', () => {
  it.each([
    ['Europe/Lisbon', '2029-11-21', '2029-11-21T23:59:59.000Z'],
    ['Europe/Lisbon', '2029-07-01', '2029-07-01T22:59:59.000Z'],
    ['Europe/Lisbon', '2026-10-25', '2026-10-25T23:59:59.000Z'], // 25 hours
    ['Asia/Tokyo', '2026-01-01', '2026-01-01T14:59:59.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '2026-01-01T09:59:59.000Z'],
    ['Pacific/Pago_Pago', '2026-01-01', '2026-01-02T10:59:59.000Z'],
  ])('in %s, %s, is its last second', (zone, day, end) => {
    expect(endOfDay(zone, day).toISOString()).toBe(end);
    expect(dayIn(zone, new Date(end))).toBe(day);
    expect(dayIn(zone, new Date(Date.parse(end) + 1000))).not.toBe(day);
  });
});
