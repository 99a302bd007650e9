// How does the test of a promise get a server that listens, with a programme that people can be certified in?
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import type { Config } from '#libs/platform/config.js';
import { Tally } from '../../apps/faults/tally.js';
import { startTestApp, type TestApp } from '../app.js';

export interface ListeningApp extends TestApp {
  readonly url: string;
  readonly superuserUrl: string;
  /** The address under which the server believes to be reached. */
  readonly origin: string;
}

export async function startListening(overrides: Partial<Config> = {}): Promise<ListeningApp> {
  const application = await startTestApp(overrides);
  try {
    await application.app.get(PublishProgramme).run();
    await application.app.listen(0, '127.0.0.1');
    return { ...application, url: await application.app.getUrl(), superuserUrl: application.db.superuserUrl, origin: application.config.publicUrl };
  } catch (error) {
    await application.close();
    throw error;
  }
}

/** Runs a harness with a tally of its own, of which nothing may have failed. */
export async function expectKept(work: (tally: Tally) => Promise<void>, atLeast: number): Promise<void> {
  const tally = new Tally();
  await work(tally);
  expect(tally.failures).toEqual([]);
  expect(tally.passed).toBeGreaterThanOrEqual(atLeast);
}
