// Is the day of the treatment answered as it was then, whatever came later?
import type { Turn } from '#libs/certification/core/certificate-state.js';
import { asOf } from './as-of.js';

const turn = (day: string, state: Turn['state'], reason: string | null = null): Turn => ({ day, state, until: null, reason });
const life = [
  turn('2026-03-14', 'in-force'),
  turn('2027-01-10', 'suspended', 'hygiene'),
  turn('2027-02-01', 'in-force', 'resolved'),
  turn('2028-05-05', 'with-conditions'),
  turn('2028-06-06', 'suspended', 'hygiene'),
  turn('2028-06-06', 'struck-off', 'serious-harm'),
];
const past = { history: life, validUntil: '2029-03-13', today: '2030-01-01', openSince: null };

describe('a certificate on an earlier day', () => {
  it.each([
    ['2026-12-24', ['in-force']],
    ['2027-01-11', ['suspended']],
    ['2027-01-31', ['suspended']],
    ['2027-02-02', ['in-force']],
    ['2028-05-06', ['with-conditions']],
    ['2028-06-07', ['struck-off']],
    ['2029-12-31', ['struck-off']],
  ])('was on %s what the last event before had left it', (on, states) => {
    expect(asOf(past, on)).toMatchObject({ kind: 'known', on, states });
  });

  it('was everything that it was in the course of a day, in that order', () => {
    expect(asOf(past, '2027-01-10')).toMatchObject({ states: ['in-force', 'suspended'], reason: 'hygiene' });
    expect(asOf(past, '2028-06-06')).toMatchObject({ states: ['with-conditions', 'suspended', 'struck-off'], reason: 'serious-harm' });
  });

  it('was in force from the day of its issue through its last day, and expired on the next', () => {
    const quiet = { ...past, history: life.slice(0, 1) };
    expect(asOf(quiet, '2026-03-14')).toMatchObject({ states: ['in-force'] });
    expect(asOf(quiet, '2029-03-13')).toMatchObject({ states: ['in-force'] });
    expect(asOf(quiet, '2029-03-14')).toMatchObject({ states: ['expired'] });
  });

  it('was nothing before its issue, and is not known for days to come', () => {
    expect(asOf(past, '2026-03-13')).toEqual({ kind: 'before-issue', on: '2026-03-13', issued: '2026-03-14' });
    expect(asOf(past, '2030-01-02')).toEqual({ kind: 'future', on: '2030-01-02' });
    expect(asOf(past, '2030-01-01')).toMatchObject({ kind: 'known' });
  });

  it('is told while the register is away for the days that were over when it was read, and for no other', () => {
    const away = { ...past, history: life.slice(0, 2), openSince: '2027-01-20' };
    expect(asOf(away, '2027-01-19')).toMatchObject({ kind: 'known', states: ['suspended'] });
    expect(asOf(away, '2027-01-20')).toEqual({ kind: 'could-not-check', on: '2027-01-20' });
    expect(asOf(away, '2026-03-13')).toMatchObject({ kind: 'before-issue' });
    expect(asOf(away, '2030-01-02')).toMatchObject({ kind: 'future' });
  });

  it.each(['', '14.3.2026', '2026-02-30', '2026-3-14', '2026-13-01', ' 2026-03-14', null, 5, ['2026-03-14']])('is not asked by %p, which is no day', (asked) => {
    expect(asOf(past, asked)).toEqual({ kind: 'not-a-day' });
  });
});
