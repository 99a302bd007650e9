// Do two who mark a setting of the simulator by different means say the same?
import fc from 'fast-check';
import { depthControlIds, valuesOf } from '#libs/anatomy/depth-controls.js';
import { tracePoints } from '#libs/assessment/core/depth-answer.js';
import { writeTask, type DepthGoal, type DepthTask } from '#libs/assessment/core/depth-task.js';
import { percentOf } from './second-run.js';

const goals: readonly DepthGoal[] = [
  { goal: 'band', weight: 30, band: 'target', dots: 7 },
  { goal: 'even', weight: 20, spread: 60 },
  { goal: 'limit', weight: 20, band: 'upperReticular', always: true },
  { goal: 'depth', weight: 10, depth: 500, tolerance: 100 },
  { goal: 'entry', weight: 20 },
];
const task: DepthTask = { skin: 'man', start: { hang: 800, read: 0, stroke: 3000, contact: 0, stretch: 0 }, free: depthControlIds, feedback: 'dots', patches: 5, goals };
const move = fc.constantFrom(...depthControlIds).chain((control) => fc.constantFrom(...valuesOf(control)).map((value) => `set ${control} ${value}`));
const trace = fc.array(fc.oneof({ weight: 4, arbitrary: move }, { weight: 1, arbitrary: fc.constant('dots') }), { minLength: 1, maxLength: 12 }).map((steps) => steps.map((step, at) => `${step} ${at}`));

it('whatever is done at it', () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(trace, (steps) => {
      const percent = percentOf(task, steps);
      seen.add(Math.round(percent));
      expect(percent).toBeCloseTo(100 * tracePoints({ correct: [writeTask(task)] }, steps), 9);
    }),
    { numRuns: 2000 },
  );
  expect(seen.size).toBeGreaterThan(8);
});
