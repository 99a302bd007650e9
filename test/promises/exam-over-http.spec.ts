// Is an exam safe from two tabs and from whatever is sent, over HTTP? (The full numbers: npm run faults -- exam)
import { twoTabs } from '../../apps/faults/exam/two-tabs.js';
import { wrongShapes } from '../../apps/faults/exam/wrong-shapes.js';
import { expectKept, startListening, type ListeningApp } from './certifiable.js';

const seed = 20_261_123;

describe('over HTTP', () => {
  let application: ListeningApp;
  beforeAll(async () => {
    application = await startListening();
  }, 60_000);
  afterAll(() => application.close());

  it('two tabs lose no acknowledged answer in 200 interleavings', async () => {
    await expectKept((tally) => twoTabs({ ...application, urls: [application.url], interleavings: 200, seed }, tally), 3);
  });

  it('what is no answer is refused with its place named and not kept, 300 times', async () => {
    await expectKept((tally) => wrongShapes({ ...application, urls: [application.url], answers: 300, seed }, tally), 3);
  });
});
