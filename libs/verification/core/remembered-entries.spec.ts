// Is a line told from memory only as long as nothing can have changed it, in whatever order the news arrive?
import fc from 'fast-check';
import type { RegisterEntry } from './register-entry.js';
import { RememberedEntries, type ReadEntry } from './remembered-entries.js';

const line = (number: string, version: number): ReadEntry => ({ number, version: BigInt(version), entry: {} as RegisterEntry });
const at = (horizon: number) => ({ horizon: BigInt(horizon) });
const changes = (horizon: number, changed: readonly (readonly [string, number])[] | null = [], life = 'one') => ({ ...at(horizon), life, changed: changed && changed.map(([number, version]) => ({ number, version: BigInt(version) })) });

function followed(horizon = 10, most = 3): RememberedEntries {
  const memory = new RememberedEntries(most);
  memory.follow(changes(horizon));
  return memory;
}

describe('what is remembered of the register', () => {
  it('is nothing before changes were followed for the first time', () => {
    const memory = new RememberedEntries(3);
    expect(memory.keep(line('a', 1), at(5))).toEqual(line('a', 1));
    expect(memory.of('a')).toBeNull();
  });

  it('is forgotten when it has changed, and only then', () => {
    const memory = followed();
    memory.keep(line('a', 1), at(10));
    memory.keep(line('b', 4), at(10));
    memory.follow(changes(12, [['a', 2], ['b', 4], ['c', 9]]));
    expect([memory.of('a'), memory.of('b')]).toEqual([null, line('b', 4)]);
  });

  it('is not a line that was read before changes that have been followed meanwhile', () => {
    const memory = followed();
    memory.follow(changes(15));
    expect(memory.keep(line('a', 1), at(12))).toBe('outdated');
    expect(memory.of('a')).toBeNull();
  });

  it('is never an older line after a newer one', () => {
    const memory = followed();
    memory.keep(line('a', 2), at(11));
    expect(memory.keep(line('a', 1), at(10))).toEqual(line('a', 2));
    memory.follow(changes(12, [['a', 2]]));
    expect(memory.of('a')).toEqual(line('a', 2));
  });

  it.each([
    ['more has changed than can be listed', changes(12, null)],
    ['another server answers', changes(12, [], 'two')],
    ['the server has gone back in time', changes(9)],
  ])('is forgotten altogether when %s', (_, news) => {
    const memory = followed();
    memory.keep(line('a', 1), at(10));
    memory.follow(news);
    expect([memory.size, memory.followed]).toEqual([0, news.horizon]);
  });

  it('is as much as there is room for: what was asked for last', () => {
    const memory = followed();
    for (const number of ['a', 'b', 'c']) memory.keep(line(number, 1), at(10));
    memory.of('a');
    memory.keep(line('d', 1), at(10));
    expect(['a', 'b', 'c', 'd'].map((number) => memory.of(number) !== null)).toEqual([true, false, true, true]);
  });

  it('is what the database has, after any interleaving of writers, readers whose answers are late, and followers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant('begin'), fc.constant('commit'), fc.constant('read'), fc.constant('answer'), fc.constant('follow')), { maxLength: 60 }), fc.infiniteStream(fc.nat()), (steps, choices) => {
        const pick = <T>(list: T[]): T | undefined => list.splice((choices.next().value as number) % Math.max(1, list.length), 1)[0];
        let [next, version, writtenIn] = [100n, 1n, 0n];
        const open: bigint[] = [];
        const horizon = () => open.reduce((least, id) => (id < least ? id : least), next);
        const underWay: (ReadEntry & { horizon: bigint })[] = [];
        const memory = new RememberedEntries(3);
        let told = 0n;
        for (const step of [...steps, 'follow']) {
          if (step === 'begin') open.push(next++);
          if (step === 'commit') {
            const committed = pick(open);
            if (committed === undefined) continue;
            [version, writtenIn] = [version + 1n, committed];
          }
          if (step === 'read') underWay.push({ ...line('a', Number(version)), horizon: horizon() });
          if (step === 'answer') {
            const read = pick(underWay);
            const kept = read && memory.keep(read, read);
            if (!kept || kept === 'outdated' || memory.followed === null) continue;
            expect(kept.version).toBeGreaterThanOrEqual(told);
            told = kept.version;
          }
          if (step === 'follow') {
            const since = memory.followed ?? 2n ** 62n;
            memory.follow({ horizon: horizon(), life: 'one', changed: writtenIn >= since ? [{ number: 'a', version }] : [] });
            const remembered = memory.of('a');
            if (remembered) expect(remembered.version).toBe(version);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
