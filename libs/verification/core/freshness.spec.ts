// Does everybody see what this process changed before they asked, and wait for one reading at most?
import { setImmediate as settled } from 'node:timers/promises';
import fc from 'fast-check';
import { Freshness } from './freshness.js';

/** A register that counts its changes, and a memory that knows up to which it has followed them. */
function world() {
  let [now, changed, own, followed] = [0, 0, 0, 0];
  const begun: number[] = [];
  const underWay: { readonly seen: number; readonly end: (isAnswered: boolean) => void }[] = [];
  const read = () =>
    new Promise<boolean>((resolve) => {
      begun.push(now);
      // It sees the register as it is when it begins: as early as can be.
      underWay.push({ seen: changed, end: resolve });
    });
  const freshness = new Freshness(read, () => now);
  return {
    freshness,
    begun,
    underWay,
    wait: (milliseconds: number) => void (now += milliseconds),
    changeHere: () => {
      own = ++changed;
      freshness.tell();
    },
    changeElsewhere: () => void changed++,
    /** Whether memory was believed. What it then says is looked at in the same moment. */
    ask: async () => {
      const [asked, before] = [now, own];
      const provenAt = await freshness.ask();
      if (provenAt === null) return false;
      expect(asked - provenAt).toBeLessThan(1000);
      expect(followed).toBeGreaterThanOrEqual(before);
      return true;
    },
    end: async (isAnswered = true) => {
      for (const { seen, end } of underWay.splice(0)) {
        if (isAnswered) followed = seen;
        end(isAnswered);
      }
      await settled();
    },
  };
}

describe('memory', () => {
  it('is proven for the first one who asks by a reading that everybody waits for', async () => {
    const { ask, end, begun } = world();
    const both = Promise.all([ask(), ask()]);
    await end();
    expect([await both, begun]).toEqual([[true, true], [0]]);
  });

  it('is believed for a second, and read anew four times in it at most', async () => {
    const { ask, end, wait, begun } = world();
    await Promise.all([ask(), end()]);
    for (const [milliseconds, readings] of [[240, 1], [20, 2], [500, 2]] as const) {
      wait(milliseconds);
      expect([await ask(), begun.length]).toEqual([true, readings]);
    }
  });

  it('is not believed after a change of this process’s own, for which the line itself is read until changes are read again', async () => {
    const { ask, end, wait, changeHere, begun } = world();
    await Promise.all([ask(), end()]);
    changeHere();
    expect([await ask(), begun.length]).toEqual([false, 1]);
    wait(250);
    expect(await Promise.all([ask(), end()])).toEqual([true, undefined]);
  });

  it('answers after one reading though this process changes something all the time', async () => {
    const { ask, end, wait, changeHere, begun } = world();
    for (let round = 1; round <= 20; round++) {
      const asking = ask();
      changeHere();
      const late = ask();
      await end();
      expect([await asking, await late, begun.length]).toEqual([true, false, round]);
      wait(250);
    }
  });

  it('is waited for by nobody while the database is away', async () => {
    const { ask, end, wait, freshness, begun } = world();
    const [first] = await Promise.all([ask(), end(false)]);
    wait(250);
    expect([first, await ask(), freshness.isAway, begun.length]).toEqual([false, false, true, 2]);
    await end();
    expect([await ask(), freshness.isAway]).toEqual([true, false]);
  });

  it('is not believed when the clock was put back', async () => {
    const { ask, end, wait } = world();
    await Promise.all([ask(), end()]);
    wait(-100);
    expect(await ask()).toBe(false);
  });

  it('has what this process changed before somebody asked, after any interleaving, and nobody waits for a second reading', async () => {
    const steps = fc.oneof(fc.constantFrom('ask' as const, 'own' as const, 'other' as const, 'answer' as const, 'fail' as const), fc.nat({ max: 600 }));
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 60 }), async (order) => {
        const { ask, end, wait, changeHere, changeElsewhere, begun, underWay } = world();
        let waiting = 0;
        const asked: Promise<unknown>[] = [];
        for (const step of order) {
          if (typeof step === 'number') wait(step);
          if (step === 'own') changeHere();
          if (step === 'other') changeElsewhere();
          if (step === 'ask') {
            waiting += 1;
            asked.push(ask().finally(() => (waiting -= 1)));
          }
          if (step === 'answer' || step === 'fail') {
            await end(step === 'answer');
            expect(waiting).toBe(0);
          }
          expect(underWay.length).toBeLessThanOrEqual(1);
        }
        await end();
        await Promise.all(asked);
        for (const [index, at] of begun.entries()) expect(at - (begun[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(250);
      }),
      { numRuns: 1000 },
    );
  });
});
