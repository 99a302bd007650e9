// How is a setting of the simulator marked, by running again what was done?
import { controlRanges, depthSettingOf, valuesOf, type DepthControls } from '#libs/anatomy/depth-controls.js';
import { bandDepth, patchLevels, penetrationOf, type DotLevel } from '#libs/anatomy/depth-simulator.js';
import { readControls, readTask, writeControls, writeTask, type DepthGoal, type DepthTask } from './depth-task.js';
import { freeControls, runTrace, writeStep, type Run } from './depth-trace.js';
import type { Answer, ItemKey } from './item.js';

const enters = ({ band }: DotLevel): boolean => band !== null;

const dotsOf = ({ skin }: DepthTask, controls: DepthControls): readonly DotLevel[] => patchLevels(depthSettingOf(skin, controls));

/** 0 to 1. `made`: the nine dots of what is set in the end. */
function reached(goal: DepthGoal, task: DepthTask, { controls, patches }: Run, made: readonly DotLevel[]): number {
  switch (goal.goal) {
    case 'band': {
      const there = made.filter(({ band, isTarget }) => (goal.band === 'target' ? isTarget : band === goal.band)).length;
      return Math.min(1, there / goal.dots);
    }
    case 'even': {
      const depths = made.map(({ penetration }) => penetration);
      return made.every(enters) && Math.max(...depths) - Math.min(...depths) <= goal.spread ? 1 : 0;
    }
    case 'limit':
      // no dots at all are no way to keep a limit
      return made.every(enters) && [made, ...(goal.always ? patches.map((at) => dotsOf(task, at)) : [])].every((dots) => dots.every(({ band }) => bandDepth(band) <= bandDepth(goal.band))) ? 1 : 0;
    case 'depth':
      return Math.abs(penetrationOf(depthSettingOf(task.skin, controls), 0) - goal.depth) <= goal.tolerance ? 1 : 0;
    case 'entry': {
      const shorter = controls.hang - controlRanges.hang.step;
      return shorter >= 0 && made.some(enters) && !dotsOf(task, { ...controls, hang: shorter }).some(enters) ? 1 : 0;
    }
  }
}

/** How far each goal was reached, 0 to 1, in the order of the task. */
export function goalsReached(task: DepthTask, run: Run): number[] {
  const made = dotsOf(task, run.controls);
  return task.goals.map((goal) => reached(goal, task, run, made));
}

/** 0 to 1, and 1 only when every goal is reached. */
export function worthOf(task: DepthTask, run: Run): number {
  const shares = goalsReached(task, run);
  return shares.every((share) => share === 1) ? 1 : task.goals.reduce((sum, { weight }, at) => sum + weight * shares[at]!, 0) / 100;
}

const still = (controls: DepthControls): Run => ({ controls, patches: [], isDone: true });

/** What it is worth to leave all as it was found. */
export const worthOfStart = (task: DepthTask): number => worthOf(task, still(task.start));

/** Every setting that can be reached and is worth all the points. */
export function solutionsOf(task: DepthTask): DepthControls[] {
  let settings: DepthControls[] = [task.start];
  for (const control of freeControls(task)) settings = settings.flatMap((setting) => valuesOf(control).map((value) => ({ ...setting, [control]: value })));
  return settings.filter((controls) => worthOf(task, still(controls)) === 1);
}

/** To be shown once it is marked: with as few controls changed as can be, and in the middle of what would do. Null when nothing does. */
export function exampleOf(task: DepthTask): DepthControls | null {
  const changes = (controls: DepthControls): number => freeControls(task).filter((id) => controls[id] !== task.start[id]).length;
  const found = solutionsOf(task);
  const fewest = Math.min(...found.map(changes));
  const near = found.filter((controls) => changes(controls) === fewest);
  return near[Math.floor(near.length / 2)] ?? null;
}

/** Of a task, the key is the task itself, and a setting that reaches its goals. */
export function taskKey(task: DepthTask): string[] {
  const example = exampleOf(task);
  return [writeTask(task), ...(example ? [writeControls(example)] : [])];
}

/** What `taskKey` wrote. */
export function readTaskKey([task = '{}', example = '']: Answer): { readonly task: DepthTask; readonly example: DepthControls } {
  const read = readTask(task);
  return { task: read, example: readControls(example) ?? read.start };
}

/** The shortest way to a setting that reaches every goal. */
export function exampleTrace(correct: Answer): string[] {
  const { task, example } = readTaskKey(correct);
  const moves = freeControls(task).filter((control) => example[control] !== task.start[control]);
  return [...moves.map((control, at) => writeStep({ act: 'set', control, value: example[control], at: 1000 * (at + 1) })), writeStep({ act: 'done', at: 1000 * (moves.length + 1) })];
}

/** Of a trace without fault; what was set counts as it stands at the end. An empty one is no answer. */
export function tracePoints({ correct: [task = ''] }: Pick<ItemKey, 'correct'>, trace: Answer): number {
  if (trace.length === 0) return 0;
  const read = readTask(task);
  return worthOf(read, runTrace(read, trace));
}
