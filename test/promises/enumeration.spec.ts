// Can the numbers of certificates be walked? (The full number: npm run faults -- enumeration)
import { enumeration } from '../../apps/faults/enumeration.js';
import { expectKept, startListening, type ListeningApp } from './certifiable.js';

describe('a network that guesses certificate numbers', () => {
  let application: ListeningApp;
  beforeAll(async () => {
    application = await startListening({ trustProxy: 'loopback' });
  }, 60_000);
  afterAll(() => application.close());

  it('learns next to nothing within a minute, while another network checks real numbers', async () => {
    await expectKept((tally) => enumeration({ ...application, misses: 3000 }, tally), 20);
  }, 120_000);
});
