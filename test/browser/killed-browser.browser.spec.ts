// Is what a page showed as saved there again when the browser is killed? (The full number: npm run faults -- exam-chromium)
import { chromiumKills } from '../../apps/faults/exam/chromium-kills.js';
import { expectKept } from '../promises/certifiable.js';
import { openStage, type Stage } from './stage.js';

describe('a browser that is killed', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage('empty');
  }, 180_000);
  afterAll(() => stage.close());

  it('loses no answer that it showed as saved, two times', async () => {
    await expectKept((tally) => chromiumKills({ url: stage.url, asSuperuser: stage.plant, kills: 2 }, tally), 5);
  }, 120_000);
});
