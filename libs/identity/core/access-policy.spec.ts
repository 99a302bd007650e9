// May this person call this route?
import type { Actor } from '#libs/kernel/context.js';
import { verdictOn } from './access-policy.js';

const someone: Actor = { personId: 'p', sessionId: 's', signedInAt: new Date(0), registrar: false, memberships: [{ academyId: 'a', role: 'assessor' }] };
const registrar: Actor = { ...someone, registrar: true, memberships: [] };

describe('a route', () => {
  it('that demands nothing is closed to everybody', () => {
    expect([null, someone, registrar].map((actor) => verdictOn(undefined, actor, 'a'))).toEqual(['route-closed', 'route-closed', 'route-closed']);
  });

  it('for anyone is open to anyone', () => {
    expect(verdictOn({ who: 'anyone' }, null, undefined)).toBe('allowed');
  });

  it('for people who are signed in asks others to sign in', () => {
    expect(verdictOn({ who: 'signed-in' }, null, undefined)).toBe('sign-in-required');
    expect(verdictOn({ who: 'signed-in' }, someone, undefined)).toBe('allowed');
  });

  it('for the registrar is for nobody else', () => {
    expect([null, someone, registrar].map((actor) => verdictOn({ who: 'registrar' }, actor, undefined))).toEqual(['sign-in-required', 'registrar-only', 'allowed']);
  });

  it('for members opens to the right role in the right academy, and is not there for all others, registrars included', () => {
    const demand = { who: 'member', roles: ['assessor'] } as const;
    expect(verdictOn(demand, someone, 'a')).toBe('allowed');
    expect(verdictOn(demand, someone, 'b')).toBe('not-found');
    expect(verdictOn({ who: 'member', roles: ['owner'] }, someone, 'a')).toBe('not-found');
    expect(verdictOn(demand, registrar, 'a')).toBe('not-found');
    expect(verdictOn(demand, someone, undefined)).toBe('not-found');
    expect(verdictOn(demand, null, 'a')).toBe('sign-in-required');
  });
});
