// Does one decision give one certificate over HTTP, however often the button is pressed? (The full number: npm run faults -- double-issue)
import { doubleIssue } from '../../apps/faults/double-issue.js';
import { expectKept, startListening, type ListeningApp } from './certifiable.js';

describe('a certificate that twenty requests ask for at once', () => {
  let application: ListeningApp;
  beforeAll(async () => {
    application = await startListening();
  }, 60_000);
  afterAll(() => application.close());

  it('is issued once, with one decision and one ledger entry, under one key and under twenty', async () => {
    const bursts = 15;
    await expectKept((tally) => doubleIssue({ ...application, urls: [application.url], bursts }, tally), 2 * bursts);
  }, 120_000);
});
