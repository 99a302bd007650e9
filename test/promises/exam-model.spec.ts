// Is an exam ever in a state that it must not be in, whatever is done in whichever order? (The full numbers: npm run faults -- exam)
import { attemptMachine } from '../../apps/faults/exam/attempt-machine.js';
import { openHall, type ExamHall } from '../../apps/faults/exam/exam-candidate.js';
import { examRaces } from '../../apps/faults/exam/races.js';
import { startEngine, type Engine } from '../engine.js';
import { expectKept } from './certifiable.js';

describe('an exam', () => {
  let engine: Engine;
  let hall: ExamHall;
  beforeAll(async () => {
    engine = await startEngine();
    hall = await openHall(engine);
  });
  afterAll(() => engine.close());

  it('goes from state to state as the model says, in 2000 acts', async () => {
    await expectKept((tally) => attemptMachine({ hall, steps: 2000, seed: 20_261_123 }, tally), 2);
  });

  it('ends once, lawfully, in 200 races of handing in, the clock, a last save and a decision', async () => {
    await expectKept((tally) => examRaces({ hall, races: 200, seed: 20_261_123 }, tally), 2);
  });
});
