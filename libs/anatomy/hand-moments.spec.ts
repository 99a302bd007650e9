// Do the moments, the ways of the hand and the situations agree with each other?
import { cleaningFor, cleaningSeconds, handMoments, inField, roomPlaces, situationIds, situations, ways, type HandMoment } from './hand-moments.js';

it('knows six moments, each on a way between two places of the room', () => {
  expect(handMoments).toHaveLength(6);
  expect(Object.keys(ways).toSorted()).toEqual([...handMoments].toSorted());
  for (const { from, to } of Object.values(ways)) {
    expect(from).not.toBe(to);
    expect(roomPlaces).toEqual(expect.arrayContaining([from, to]));
  }
});

describe('every way crosses the edge of the field', () => {
  it.each(handMoments.map((moment) => [moment]))('%s', (moment) => {
    const { from, to } = ways[moment];
    expect(inField.includes(from)).not.toBe(inField.includes(to));
  });
});

describe('how hands are cleaned', () => {
  it.each([
    ['before-client', false, 'rub'],
    ['after-blood', true, 'wash'],
    ['glove-change', true, 'wash'],
    ['glove-change', false, 'rub'],
    [null, false, 'none'],
    [null, true, 'none'],
  ] as const)('%s, visibly soiled %s: %s', (moment, isVisiblySoiled, cleaning) => {
    expect(cleaningFor(moment, isVisiblySoiled)).toBe(cleaning);
  });
  it('a wash takes longer than a rub, and keeps the shorter Portuguese time of at least 20 seconds too', () => {
    expect(cleaningSeconds.wash.from).toBeGreaterThan(cleaningSeconds.rub.to);
    expect(cleaningSeconds.wash.from).toBeGreaterThanOrEqual(20);
    expect(cleaningSeconds).toEqual({ wash: { from: 40, to: 60 }, rub: { from: 20, to: 30 } });
  });
});

it('meets every moment in a situation, and one situation that is no moment', () => {
  expect(situations.map(({ id }) => id)).toEqual(situationIds);
  const met = situations.map(({ moment }) => moment);
  for (const moment of [...handMoments, null] as readonly (HandMoment | null)[]) expect(met).toContain(moment);
  const answers = situations.map(({ moment, isVisiblySoiled }) => cleaningFor(moment, isVisiblySoiled));
  expect(new Set(answers)).toEqual(new Set(['rub', 'wash', 'none']));
});
