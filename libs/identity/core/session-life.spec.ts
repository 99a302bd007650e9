// How long does a session live?
import { isAlive, isRecent, isToBeNoted } from './session-life.js';

const at = (day: number, time: string) => new Date(Date.UTC(2026, 10, day, ...(time.split(':').map(Number) as [number, number])));

describe('a session', () => {
  it('ends after twelve hours without a request', () => {
    const session = { signedInAt: at(1, '08:00'), lastSeenAt: at(1, '20:00') };
    expect(isAlive(session, at(2, '07:59'))).toBe(true);
    expect(isAlive(session, at(2, '08:00'))).toBe(false);
  });

  it('ends after thirty days however busy it is', () => {
    const busy = (now: Date) => isAlive({ signedInAt: at(1, '08:00'), lastSeenAt: now }, now);
    expect(busy(at(31, '07:59'))).toBe(true);
    expect(busy(at(31, '08:00'))).toBe(false);
  });

  it('is noted as seen at most once a minute', () => {
    const session = { signedInAt: at(1, '08:00'), lastSeenAt: at(1, '09:00') };
    expect(isToBeNoted(session, new Date(at(1, '09:00').getTime() + 59_999))).toBe(false);
    expect(isToBeNoted(session, at(1, '09:01'))).toBe(true);
  });

  it('counts as recent for half an hour after the password was typed', () => {
    expect(isRecent(at(1, '08:00'), at(1, '08:30'))).toBe(true);
    expect(isRecent(at(1, '08:00'), at(1, '08:31'))).toBe(false);
  });
});
