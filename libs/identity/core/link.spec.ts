// What can a link in a letter do, and for how long?
import { daysOpen, isOpen, linkEnd, readLinkToken } from './link.js';

const issued = new Date('2026-11-22T10:00:00Z');

describe('a link in a letter', () => {
  it('is open for fourteen days as an invitation and for an hour as a reset', () => {
    expect(linkEnd(issued, daysOpen.invitation).toISOString()).toBe('2026-12-06T10:00:00.000Z');
    expect(linkEnd(issued, daysOpen['password-reset']).toISOString()).toBe('2026-11-22T11:00:00.000Z');
  });

  it('is closed once it is used, and from the moment it ends', () => {
    const end = linkEnd(issued, 1);
    expect(isOpen({ expiresAt: end, usedAt: null }, new Date(end.getTime() - 1))).toBe(true);
    expect(isOpen({ expiresAt: end, usedAt: null }, end)).toBe(false);
    expect(isOpen({ expiresAt: end, usedAt: issued }, issued)).toBe(false);
  });

  it('is named by its id and its secret, and by nothing else', () => {
    const id = '01930000-0000-7000-8000-000000000000';
    expect(readLinkToken(`${id}.${'s'.repeat(43)}`)).toEqual({ linkId: id, secret: 's'.repeat(43) });
    for (const text of ['', id, `${id}.`, `${id}.${'s'.repeat(42)}`, `${id}.${'s'.repeat(44)}`, `x${id}.${'s'.repeat(43)}`, `${id}.${'s'.repeat(42)} `]) {
      expect(readLinkToken(text)).toBeNull();
    }
  });
});
