// How fast do so many clients get through a fixed amount of work?
import { performance } from 'node:perf_hooks';
import { quantile, type Figures } from './figures.js';

/** Each client takes the next piece as soon as its last one is done. */
export async function workThrough<T>(pieces: readonly T[], clients: number, work: (piece: T) => Promise<void>): Promise<Figures> {
  const waits: number[] = [];
  const rest = pieces.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const piece of rest) {
        const asked = performance.now();
        await work(piece);
        waits.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  waits.sort((left, right) => left - right);
  return { perSecond: waits.length / seconds, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) };
}
