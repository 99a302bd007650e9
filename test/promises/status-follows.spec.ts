// Does the public check follow every change within ten seconds? (The full number: npm run faults -- status-follows)
import { statusFollows } from '../../apps/faults/status-follows.js';
import { expectKept, startListening, type ListeningApp } from './certifiable.js';

describe('the public check', () => {
  let application: ListeningApp;
  beforeAll(async () => {
    application = await startListening({ runWorker: true });
  }, 60_000);
  afterAll(() => application.close());

  it('says within ten seconds that a certificate or its academy is suspended or reinstated, and never again the contrary', async () => {
    await expectKept((tally) => statusFollows({ ...application, urls: [application.url], rounds: 2 }, tally), 16);
  }, 120_000);
});
