// Does an academy see the ends that it can still do something about, and no others?
import type { Certificate } from '../../api/contract.js';
import { soonExpiring } from './soon-expiring.js';

const today = '2026-11-23';
const certificate = (more: Partial<Certificate>) => ({ id: 'c', holderName: 'Ana Sá', state: 'in-force', validUntil: '2026-12-01', renewedBy: null, ...more }) as Certificate;

describe('a certificate that ends soon', () => {
  it.each<[string, Partial<Certificate>]>([
    ['today is its last day', { validUntil: today }],
    ['it ends in ninety days', { validUntil: '2027-02-21' }],
    ['it is under conditions', { state: 'with-conditions' }],
    ['it is suspended, which stops no clock', { state: 'suspended' }],
  ])('is listed when %s', (_, more) => expect(soonExpiring([certificate(more)], today)).toHaveLength(1));

  it.each<[string, Partial<Certificate>]>([
    ['it was renewed', { renewedBy: 'N' }],
    ['its details were removed', { holderName: '' }],
    ['it ends later than in ninety days', { validUntil: '2027-02-22' }],
    ...(['expired', 'struck-off', 'surrendered', 'superseded'] as const).map((state): [string, Partial<Certificate>] => [`it is ${state} already`, { state }]),
  ])('is not listed when %s', (_, more) => expect(soonExpiring([certificate(more)], today)).toEqual([]));

  it('stands before those that end later', () => {
    const ends = ['2026-12-24', '2026-11-30', '2027-01-06'].map((validUntil) => certificate({ validUntil }));
    expect(soonExpiring(ends, today).map(({ validUntil }) => validUntil)).toEqual(['2026-11-30', '2026-12-24', '2027-01-06']);
  });
});
