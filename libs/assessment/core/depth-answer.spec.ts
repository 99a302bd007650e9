// Is a setting marked by what was done, and by nothing that a page says about it?
import fc from 'fast-check';
import { controlRanges, depthControlIds, depthSettingOf, situationSkins, valuesOf, type DepthControlId } from '#libs/anatomy/depth-controls.js';
import { simulateDepth } from '#libs/anatomy/depth-simulator.js';
import { bandIds } from '#libs/anatomy/skin-level.js';
import { exampleOf, exampleTrace, goalsReached, readTaskKey, solutionsOf, taskKey, tracePoints, worthOf, worthOfStart } from './depth-answer.js';
import { depthFeedbacks, readTask, taskFace, writeTask, type DepthGoal, type DepthTask } from './depth-task.js';
import { faultyStep, mostSteps, readStep, runTrace, traceFault, withStep, writeStep, type TraceStep } from './depth-trace.js';

const controls = { hang: 1500, read: 1, stroke: 3000, contact: 0, stretch: 2 };
const task = (more: Partial<DepthTask> = {}): DepthTask => ({ skin: 'model', start: controls, free: [...depthControlIds], feedback: 'dots', patches: 2, goals: [{ goal: 'band', weight: 100, band: 'target', dots: 9 }], ...more });
const withGoals = (...goals: DepthGoal[]): DepthTask => task({ goals });
const points = (of: DepthTask, ...trace: string[]): number => tracePoints({ correct: [writeTask(of)] }, trace);

const anyGoals = fc
  .subarray<DepthGoal>([
    { goal: 'band', weight: 0, band: 'target', dots: 9 }, { goal: 'even', weight: 0, spread: 60 }, { goal: 'limit', weight: 0, band: 'papillary', always: true }, { goal: 'depth', weight: 0, depth: 300, tolerance: 50 }, { goal: 'entry', weight: 0 },
  ], { minLength: 1 }) // prettier-ignore
  .map((goals) => goals.map((goal, at) => ({ ...goal, weight: at === 0 ? 100 - 10 * (goals.length - 1) : 10 })));
const anyTask = fc.record({ skin: fc.constantFrom(...situationSkins), goals: anyGoals }).map((more) => task(more));
const anyMove = fc.constantFrom(...depthControlIds).chain((control) => fc.constantFrom(...valuesOf(control)).map((value) => ({ act: 'set' as const, control, value })));
const anyMoves = fc.array(anyMove, { maxLength: 20 });
const traceOf = (moves: readonly { control: DepthControlId; value: number }[]): string[] => moves.map((move, at) => writeStep({ act: 'set', ...move, at }));

describe('a trace', () => {
  it.each<[string, string[], number | null]>([
    ['of nothing', [], null],
    ['with dots, another thought, and an end', ['set hang 800 0', 'dots 5', 'set hang 850 5', 'dots 6', 'done 6'], null],
    ['to the least and the most', ['set hang 0 0', 'set hang 2500 0', 'set stroke 1500 0', 'set stroke 4000 86400000'], null],
    ['with half a step', ['set hang 800 0', 'set hang 825 1'], 1],
    ['beyond a range', ['set stroke 4100 0'], 0],
    ['below a range', ['set stroke 1400 0'], 0],
    ['of a third way to read a hang', ['set read 2 0'], 0],
    ['that goes back in time', ['set hang 800 9', 'set hang 850 8'], 1],
    ['longer than a day', ['set hang 800 86400001'], 0],
    ['that goes on after its end', ['done 1', 'set hang 800 2'], 0],
    ['with one patch too many', ['dots 1', 'dots 2', 'dots 3'], 2],
    ['of another control', ['set skin 1 0'], 0],
    ['of words', ['hang a bit more'], 0],
    ['with a needless zero', ['set hang 0800 0'], 0],
    ['with a fraction', ['set hang 800.0 0'], 0],
    ['with an outcome of its own', ['set hang 800 0 target'], 0],
    ['with a line break', ['set hang 800 0\n'], 0],
  ])('%s', (_, trace, place) => {
    expect(faultyStep(task(), trace)).toBe(place);
    expect(traceFault(task(), trace)).toBe(place === null ? null : 'step-unfit');
  });

  it('sets what is free and nothing else, and has an end', () => {
    expect(faultyStep(task({ free: ['stretch'] }), ['set stretch 1 0', 'set hang 800 0'])).toBe(1);
    const long = Array.from({ length: mostSteps }, () => 'set hang 800 0');
    expect(traceFault(task(), long)).toBeNull();
    expect(traceFault(task(), [...long, 'set hang 800 0'])).toBe('trace-long');
  });

  it('is written as it is read', () => {
    fc.assert(fc.property(anyMove, fc.nat({ max: 86_400_000 }), (move, at) => {
      const step: TraceStep = { ...move, at };
      expect(readStep(writeStep(step))).toEqual(step);
    })); // prettier-ignore
  });

  it('that grows step by step never has a fault, keeps what was seen, and leads where it would have led', () => {
    const anyStep = fc.oneof({ weight: 9, arbitrary: anyMove }, { weight: 1, arbitrary: fc.constant({ act: 'dots' as const }) });
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 300 }), (moves) => {
      let [grown, all, dots]: [string[], string[], number] = [[], [], 0];
      for (const [at, move] of moves.entries()) {
        if (move.act === 'dots' && (dots += 1) > 2) continue;
        grown = withStep(grown, { ...move, at });
        all = [...all, writeStep({ ...move, at })];
        expect(traceFault(task(), grown)).toBeNull();
      }
      expect(runTrace(task(), grown)).toEqual(runTrace(task(), all));
      expect(traceFault(task(), withStep(grown, { act: 'done', at: 1000 }))).toBeNull();
    })); // prettier-ignore
  });

  it('is open again when something is set after its end', () => {
    expect(withStep(['set hang 800 1', 'done 2'], { act: 'set', control: 'hang', value: 850, at: 3 })).toEqual(['set hang 850 3']);
    expect(withStep(['set hang 800 1', 'dots 2'], { act: 'set', control: 'hang', value: 850, at: 3 })).toEqual(['set hang 800 1', 'dots 2', 'set hang 850 3']);
  });
});

describe('the points of a setting', () => {
  it.each<[string, DepthTask, string[], number]>([
    ['nothing was done', task(), [], 0],
    ['all nine lie in the target', task(), ['set hang 800 1', 'done 2'], 1],
    ['nobody said that it is the setting', task(), ['set hang 800 1'], 1],
    ['some do, on slack skin', task(), ['set hang 800 1', 'set stretch 0 1', 'done 2'], 5 / 9],
    ['five of nine are enough', withGoals({ goal: 'band', weight: 100, band: 'target', dots: 5 }), ['set hang 800 1', 'set stretch 0 1', 'done 2'], 1],
    ['another band was asked for', withGoals({ goal: 'band', weight: 100, band: 'upperReticular', dots: 9 }), ['set hang 1800 1'], 1],
    ['skin is taut', withGoals({ goal: 'even', weight: 100, spread: 60 }), ['set hang 800 1'], 1],
    ['skin is slack', withGoals({ goal: 'even', weight: 100, spread: 60 }), ['set stretch 0 1'], 0],
    ['nothing enters, evenly', withGoals({ goal: 'even', weight: 100, spread: 60 }), ['set hang 0 1'], 0],
    ['none is deeper', withGoals({ goal: 'limit', weight: 100, band: 'papillary', always: true }), ['set hang 800 1', 'dots 2', 'done 3'], 1],
    ['one was deeper on the way', withGoals({ goal: 'limit', weight: 100, band: 'papillary', always: true }), ['dots 1', 'set hang 800 2', 'done 3'], 0],
    ['one was deeper on the way, which was allowed', withGoals({ goal: 'limit', weight: 100, band: 'papillary', always: false }), ['dots 1', 'set hang 800 2', 'done 3'], 1],
    ['there are no dots to be deeper', withGoals({ goal: 'limit', weight: 100, band: 'papillary', always: true }), ['set hang 0 1'], 0],
    ['the depth is met, its tolerance included', withGoals({ goal: 'depth', weight: 100, depth: 300, tolerance: 25 }), ['set hang 850 1'], 1],
    ['the depth is missed by one step', withGoals({ goal: 'depth', weight: 100, depth: 300, tolerance: 25 }), ['set hang 900 1'], 0],
    ['the tip just enters', withGoals({ goal: 'entry', weight: 100 }), ['set hang 200 1'], 1],
    ['the tip entered before', withGoals({ goal: 'entry', weight: 100 }), ['set hang 250 1'], 0],
    ['the tip does not enter yet', withGoals({ goal: 'entry', weight: 100 }), ['set hang 150 1'], 0],
    ['one goal of two is met', withGoals({ goal: 'band', weight: 70, band: 'target', dots: 9 }, { goal: 'entry', weight: 30 }), ['set hang 800 1'], 0.7],
  ])('when %s', (_, of, trace, expected) => {
    expect(faultyStep(of, trace)).toBeNull();
    expect(points(of, ...trace)).toBeCloseTo(expected, 12);
  });

  it('are the same for the same trace, whatever time it took, and between 0 and 1', () => {
    fc.assert(fc.property(anyTask, anyMoves, fc.nat({ max: 1000 }), (of, moves, later) => {
      const worth = points(of, ...traceOf(moves));
      expect(worth).toBeGreaterThanOrEqual(0);
      expect(worth).toBeLessThanOrEqual(1);
      expect(points(structuredClone(of), ...moves.map((move, at) => writeStep({ ...move, at: at + later })))).toBe(worth);
    })); // prettier-ignore
  });

  it('do not change with a step that changes nothing', () => {
    fc.assert(fc.property(anyTask, anyMoves, fc.nat(), (of, moves, lot) => {
      fc.pre(moves.length > 0);
      const cut = lot % (moves.length + 1);
      const at = runTrace(of, traceOf(moves.slice(0, cut))).controls;
      const control = depthControlIds[lot % depthControlIds.length]!;
      const still = [...moves.slice(0, cut), { act: 'set' as const, control, value: at[control] }, ...moves.slice(cut)];
      expect(points(of, ...traceOf(still))).toBe(points(of, ...traceOf(moves)));
    })); // prettier-ignore
  });

  it('do not change with the order in which different controls were set', () => {
    fc.assert(fc.property(anyTask, fc.uniqueArray(anyMove, { selector: ({ control }) => control, minLength: 2 }), fc.nat(), (of, moves, lot) => {
      const turned = [...moves.slice(lot % moves.length), ...moves.slice(0, lot % moves.length)].reverse();
      expect(points(of, ...traceOf(turned))).toBe(points(of, ...traceOf(moves)));
    })); // prettier-ignore
  });

  it('go by the dots that are drawn', () => {
    fc.assert(fc.property(anyTask, anyMoves, (of, moves) => {
      fc.pre(moves.length > 0);
      const band: DepthTask = { ...of, goals: [{ goal: 'band', weight: 100, band: 'target', dots: 9 }] };
      const { patch } = simulateDepth(depthSettingOf(of.skin, runTrace(of, traceOf(moves)).controls));
      expect(points(band, ...traceOf(moves))).toBeCloseTo(patch.filter(({ isTarget }) => isTarget).length / 9, 12);
    })); // prettier-ignore
  });
});

describe('a task', () => {
  it('has every setting found that is worth all the points, and shows one in their middle', () => {
    const one = task({ free: ['hang'] });
    expect(solutionsOf(one).map(({ hang }) => hang)).toEqual(valuesOf('hang').filter((hang) => points(one, `set hang ${hang} 0`) === 1));
    expect(exampleOf(one)).toEqual({ ...controls, hang: 750 });
    expect(solutionsOf(task({ free: ['stretch'] }))).toEqual([]);
    expect(exampleOf(task({ free: ['stretch'] }))).toBeNull();
  });

  it('changes as few controls as can be in what it shows', () => {
    expect(exampleOf(task({ start: { ...controls, hang: 700, stretch: 1 } }))).toMatchObject({ read: 1, stroke: 3000, contact: 0 });
    expect(worthOfStart(task())).toBe(0);
    expect(worthOfStart(task({ start: { ...controls, hang: 800 } }))).toBe(1);
  });

  it('is its own key, and its example is worth all the points', () => {
    fc.assert(fc.property(anyTask, (of) => {
      const correct = taskKey({ ...of, free: ['hang', 'stretch'] });
      fc.pre(correct.length === 2);
      expect(readTaskKey(correct).task).toEqual({ ...of, free: ['hang', 'stretch'] });
      expect(tracePoints({ correct }, exampleTrace(correct))).toBe(1);
    }), { numRuns: 20 }); // prettier-ignore
  });

  it('tells a candidate the goals, their shares and bands, and not how near is near enough', () => {
    const of = withGoals({ goal: 'band', weight: 20, band: 'target', dots: 7 }, { goal: 'even', weight: 20, spread: 60 }, { goal: 'limit', weight: 20, band: 'papillary', always: true }, { goal: 'depth', weight: 20, depth: 317, tolerance: 41 }, { goal: 'entry', weight: 20 });
    expect(taskFace(of).goals).toEqual([{ goal: 'band', weight: 20, band: 'target', dots: 7 }, { goal: 'even', weight: 20 }, { goal: 'limit', weight: 20, band: 'papillary', always: true }, { goal: 'depth', weight: 20 }, { goal: 'entry', weight: 20 }]);
    expect(JSON.stringify(taskFace(of))).not.toMatch(/317|41|60|spread|tolerance/);
  });

  it('is one text, however it was put together', () => {
    const [first] = [task({ free: ['hang', 'read'] })];
    const { goals, start, ...rest } = first!;
    expect(writeTask({ goals, ...rest, free: ['read', 'hang'], start: { stretch: start.stretch, contact: start.contact, stroke: start.stroke, read: start.read, hang: start.hang } })).toBe(writeTask(first!));
    expect(readTask(writeTask(first!))).toEqual(first);
  });

  it('can be asked with every feedback, and knows every band', () => {
    expect(depthFeedbacks).toEqual(['shown', 'dots', 'none']);
    for (const band of bandIds) expect(goalsReached(withGoals({ goal: 'limit', weight: 100, band, always: false }), { controls, patches: [], isDone: true })).toEqual([bandIds.indexOf(band) >= 2 ? 1 : 0]);
    expect(worthOf(task({ skin: 'thin' }), { controls: { ...controls, hang: 600 }, patches: [], isDone: true })).toBe(1);
    expect(controlRanges.hang.step).toBe(50);
  });
});
