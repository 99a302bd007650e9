// Does a logbook count what was countersigned, once?
import fc from 'fast-check';
import { logbookStates, surfaces } from './logbook-entry.js';
import { dotsFilled, logbookTallyOf, type TalliedEntry } from './logbook-tally.js';

const entry = (id: string, change: Partial<TalliedEntry> = {}): TalliedEntry => ({ id, state: 'countersigned', supersedesId: null, surface: 'client', minutes: 60, ...change });

describe('the sum of a logbook', () => {
  it('counts what was countersigned, by what was worked on', () => {
    const entries = [entry('a'), entry('b', { surface: 'live-model', minutes: 90 }), entry('c', { surface: 'practice-skin', minutes: 45 }), entry('d', { state: 'submitted' }), entry('e', { state: 'draft' }), entry('f', { state: 'returned' })];
    expect(logbookTallyOf(entries)).toEqual({ entries: 3, practiceSkin: 1, liveModels: 1, clients: 1, minutes: 195 });
    expect(logbookTallyOf([])).toEqual({ entries: 0, practiceSkin: 0, liveModels: 0, clients: 0, minutes: 0 });
  });

  it('counts an entry until its correction is countersigned, and then the correction', () => {
    const waits = [entry('a', { minutes: 100 }), entry('b', { supersedesId: 'a', minutes: 50, state: 'submitted' })];
    expect(logbookTallyOf(waits)).toMatchObject({ entries: 1, minutes: 100 });
    expect(logbookTallyOf([waits[0]!, { ...waits[1]!, state: 'countersigned' }])).toMatchObject({ entries: 1, minutes: 50 });
    const chain = [entry('a'), entry('b', { supersedesId: 'a' }), entry('c', { supersedesId: 'b', minutes: 30 })];
    expect(logbookTallyOf(chain)).toMatchObject({ entries: 1, minutes: 30 });
  });

  it('never counts more than was countersigned, and the kinds make up the whole, in whichever order', () => {
    const some = fc.array(fc.record({ state: fc.constantFrom(...logbookStates), surface: fc.constantFrom(...surfaces), minutes: fc.integer({ min: 5, max: 480 }), corrects: fc.option(fc.nat({ max: 30 })) }), { maxLength: 30 });
    fc.assert(
      fc.property(some, (made) => {
        const entries = made.map(({ corrects, ...rest }, place): TalliedEntry => ({ ...rest, id: String(place), supersedesId: corrects !== null && corrects < place ? String(corrects) : null }));
        const tally = logbookTallyOf(entries);
        const countersigned = entries.filter(({ state }) => state === 'countersigned');
        expect(tally.entries).toBeLessThanOrEqual(countersigned.length);
        expect(tally.practiceSkin + tally.liveModels + tally.clients).toBe(tally.entries);
        expect(logbookTallyOf([...entries].reverse())).toEqual(tally);
      }),
    );
  });
});

describe('the dots of the hours', () => {
  it('fill as the hours do, never early, and never more than there are', () => {
    expect([0, 119, 120, 1199, 1200, 2399, 2400, 9000].map((minutes) => dotsFilled(minutes, 40, 20))).toEqual([0, 0, 1, 9, 10, 19, 20, 20]);
    expect(dotsFilled(10, 0, 20)).toBe(20);
  });
});
