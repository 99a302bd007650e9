// Who answers when the server is killed: another one that was waiting, or nobody until one has started?
import type { RunningProgram } from '../bench/program.js';

export interface Relay {
  /** Where the one is who is asked at the moment. */
  readonly url: () => string;
  /** SIGKILL for the one who is asked, every tenth time for all of them; resolves when somebody can answer again. */
  readonly strike: () => Promise<void>;
  /** Resolves when nobody is starting any more. */
  readonly settle: () => Promise<void>;
}

const everybodyEvery = 10;

/** Servers on one database, as a large installation has them: one is asked, so many others are `waiting` (0: a kill waits for a start). */
export async function startRelay(start: () => Promise<RunningProgram>, waiting: number): Promise<Relay> {
  const line: Promise<RunningProgram>[] = [];
  const next = (): Promise<RunningProgram> => {
    while (line.length <= waiting) line.push(start());
    return line.shift() ?? start();
  };
  let asked = await next();
  let strikes = 0;
  return {
    url: () => asked.url,
    strike: async () => {
      strikes += 1;
      // Whoever is only just starting dies as soon as it listens.
      const others = strikes % everybodyEvery === 0 ? line.splice(0) : [];
      await Promise.all([asked.kill(), ...others.map(async (other) => (await other).kill())]);
      asked = await next();
    },
    settle: async () => void (await Promise.all(line)),
  };
}
