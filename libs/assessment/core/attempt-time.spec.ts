// Does more time never mean less, do breaks add exactly what was taken, and is what comes late told from what comes too late?
import fc from 'fast-check';
import { timeFactors, type TimeFactor } from './accommodation.js';
import { acceptanceAt, breakLeft, brokenMilliseconds, deadlineFor, isOnBreak, isPastGrace, type Break } from './attempt-time.js';
import { examPassRule, quizPassRule } from './pass-rule.js';

const ruleOf = (minutes: number) => examPassRule({ items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes, coolDownHours: 24, domains: {} });
const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);
const granted = (timeFactor: TimeFactor, decidedAt = at('08:00:00')) => ({ timeFactor, decidedAt });

describe('the deadline', () => {
  it.each<[string, TimeFactor | null, number, string]>([
    ['by the rule alone', null, 0, '12:00:00'],
    ['with a quarter more', 1.25, 0, '12:30:00'],
    ['with half as much again', 1.5, 0, '13:00:00'],
    ['with twice the time', 2, 0, '14:00:00'],
    ['with the usual time and a break of seven minutes', 1, 7 * 60_000, '12:07:00'],
    ['with half as much again and a break: the break is not multiplied', 1.5, 10 * 60_000, '13:10:00'],
  ])('%s', (_, factor, broken, expected) => {
    expect(deadlineFor(ruleOf(120), at('10:00:00'), factor === null ? null : granted(factor), broken)).toEqual(at(expected));
  });

  it('is there for no quiz, whatever was granted', () => {
    expect(deadlineFor(quizPassRule(6), at('10:00:00'), granted(2), 60_000)).toBeNull();
  });

  it('is never before the moment at which an accommodation was decided on', () => {
    expect(deadlineFor(ruleOf(60), at('10:00:00'), granted(1, at('11:20:00')), 0)).toEqual(at('11:20:00'));
    expect(deadlineFor(ruleOf(60), at('10:00:00'), granted(1.5, at('11:20:00')), 0)).toEqual(at('11:30:00'));
  });

  it('never comes sooner by a larger factor, a longer break or a longer rule', () => {
    const factor = fc.constantFrom(...timeFactors);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 480 }), factor, factor, fc.nat(3_600_000), fc.nat(3_600_000), fc.nat(50_000_000), (minutes, one, other, broken, more, decided) => {
        const decidedAt = new Date(at('10:00:00').getTime() - 10_000_000 + decided);
        const end = (times: TimeFactor, pause: number, rule = minutes) => deadlineFor(ruleOf(rule), at('10:00:00'), { timeFactor: times, decidedAt }, pause)!.getTime();
        const [less, greater] = one <= other ? [one, other] : [other, one];
        expect(end(greater, broken)).toBeGreaterThanOrEqual(end(less, broken));
        expect(end(one, broken + more)).toBeGreaterThanOrEqual(end(one, broken));
        expect(end(one, broken, minutes + 1)).toBeGreaterThanOrEqual(end(one, broken));
        expect(end(one, broken)).toBeGreaterThanOrEqual(decidedAt.getTime());
        expect(end(less, broken)).toBeGreaterThanOrEqual(deadlineFor(ruleOf(minutes), at('10:00:00'), null, 0)!.getTime());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('breaks', () => {
  /** Breaks one after the other: each waits, may last, and is ended sooner or not. */
  const walks = fc.array(fc.record({ wait: fc.nat(600_000), stay: fc.option(fc.nat(1_800_000), { nil: null }) }), { maxLength: 8 });

  it('add exactly what was taken, never more than was granted, and leave the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), walks, (breakMinutes, walk) => {
        const breaks: Break[] = [];
        let now = at('10:00:00').getTime();
        let taken = 0;
        for (const { wait, stay } of walk) {
          now += wait;
          const left = breakLeft({ breakMinutes }, brokenMilliseconds(breaks));
          if (left === 0) break;
          const lasted = Math.min(left, stay ?? left);
          breaks.push({ number: breaks.length + 1, begunAt: new Date(now), endsBy: new Date(now + left), endedAt: stay !== null && stay <= left ? new Date(now + stay) : null });
          taken += lasted;
          now += lasted;
        }
        const broken = brokenMilliseconds(breaks);
        expect(broken).toBe(taken);
        expect(broken).toBeLessThanOrEqual(breakMinutes * 60_000);
        expect(breakLeft({ breakMinutes }, broken)).toBe(breakMinutes * 60_000 - taken);
        const [without, withThem] = [0, broken].map((pause) => deadlineFor(ruleOf(60), at('10:00:00'), granted(1.5), pause)!.getTime());
        expect(withThem! - without!).toBe(taken);
      }),
      { numRuns: 1000 },
    );
  });

  it('that nobody ends are over when all that was granted is taken', () => {
    const breakUntil = at('10:10:00');
    expect([at('10:09:59.999'), at('10:10:00')].map((now) => isOnBreak({ breakUntil }, now))).toEqual([true, false]);
    expect(isOnBreak({ breakUntil: null }, at('10:00:00'))).toBe(false);
  });

  it('leave nothing less than nothing when less is granted than was taken', () => {
    expect(breakLeft({ breakMinutes: 5 }, 360_000)).toBe(0);
    expect(breakLeft(null, 0)).toBe(0);
  });
});

describe('an answer', () => {
  const open = { state: 'in-progress', deadline: at('11:00:00'), breakUntil: null };
  it.each([
    ['a moment before the deadline is in time', open, '10:59:59.999', 'in-time'],
    ['at the deadline is late', open, '11:00:00', 'late'],
    ['in the last moment of the grace is late', open, '11:00:04.999', 'late'],
    ['after the grace is refused', open, '11:00:05', 'refused'],
    ['after twelve hours is refused', open, '23:00:00', 'refused'],
    ['after handing in is refused, however much time there was', { ...open, state: 'scored' }, '10:10:00', 'refused'],
    ['during a break is not taken', { ...open, breakUntil: at('10:30:00') }, '10:29:59.999', 'on-break'],
    ['at the end of a break is in time', { ...open, breakUntil: at('10:30:00') }, '10:30:00', 'in-time'],
    ['without a deadline is never late', { ...open, deadline: null }, '23:00:00', 'in-time'],
  ])('%s', (_, attempt, now, expected) => {
    expect(acceptanceAt(attempt, at(now))).toBe(expected);
    expect(isPastGrace(attempt, at(now))).toBe(attempt.deadline !== null && expected === 'refused' && attempt.state === 'in-progress');
  });
});
