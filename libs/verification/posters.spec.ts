// Can nobody keep the server busy with posters?
import { setImmediate as breathe } from 'node:timers/promises';
import { verdictOf } from './core/verdict.js';
import { Posters } from './posters.js';

const verdict = () => verdictOf('123456789ABCDMN', null, '2026-11-22');

describe('posters', () => {
  let drawn: number;
  let [atOnce, most] = [0, 0];
  let posters: Posters;
  beforeEach(() => {
    [drawn, atOnce, most] = [0, 0, 0];
    posters = new Posters();
  });
  const draw = async () => {
    most = Math.max(most, ++atOnce);
    await breathe();
    atOnce -= 1;
    return Buffer.from(`poster ${++drawn}`);
  };

  it('are drawn once for each verdict and language, however many ask', async () => {
    const [one, other] = [verdict(), verdict()];
    const english = await Promise.all(Array.from({ length: 50 }, () => posters.of(one, 'en', draw)));
    expect(new Set(english.map(String))).toEqual(new Set(['poster 1']));
    expect(String(await posters.of(one, 'pt-PT', draw))).toBe('poster 2');
    expect(String(await posters.of(other, 'en', draw))).toBe('poster 3');
    expect(String(await posters.of(one, 'en', draw))).toBe('poster 1');
  });

  it('are drawn one at a time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => posters.of(verdict(), 'en', draw)));
    expect([drawn, most]).toEqual([20, 1]);
  });

  it('are drawn again when drawing failed', async () => {
    const one = verdict();
    await expect(posters.of(one, 'en', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
    expect(String(await posters.of(one, 'en', draw))).toBe('poster 1');
  });

  it('are not kept without bound: the one that was asked for first is drawn again after two hundred others', async () => {
    const first = verdict();
    const others = Array.from({ length: 200 }, verdict);
    await posters.of(first, 'en', draw);
    for (const other of others) await posters.of(other, 'en', draw);
    await posters.of(first, 'en', draw);
    expect(drawn).toBe(202);
  });
});
