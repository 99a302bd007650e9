// Does whoever lifts an order read which one it is, and what the public check says then?
import type { Certificate } from '../../api/contract.js';
import { liftingOf } from './lifting.js';

const after = (...states: Certificate['events'][number]['state'][]) => states.map((state) => ({ state }) as Certificate['events'][number]);

describe('lifting an order', () => {
  it.each<[string, Parameters<typeof liftingOf>[0], ReturnType<typeof liftingOf>]>([
    ['lifts a suspension, and puts the certificate in force', { events: after('in-force', 'suspended'), validUntil: '2026-11-23' }, { order: 'reinstate', isExpired: false }],
    ['lifts a suspension of what has expired meanwhile', { events: after('in-force', 'suspended'), validUntil: '2026-11-22' }, { order: 'reinstate', isExpired: true }],
    ['lifts conditions', { events: after('suspended', 'with-conditions'), validUntil: '2027-11-23' }, { order: 'liftConditions', isExpired: false }],
    ['lifts conditions of what has expired meanwhile', { events: after('in-force', 'with-conditions'), validUntil: '2026-11-22' }, { order: 'liftConditions', isExpired: true }],
  ])('%s', (_, certificate, expected) => expect(liftingOf(certificate, '2026-11-23')).toEqual(expected));
});
