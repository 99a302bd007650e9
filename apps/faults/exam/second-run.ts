// What is a setting of the simulator worth, told by the model of depth alone, without the engine's marking?
import { depthSettingOf, type DepthControls } from '#libs/anatomy/depth-controls.js';
import { simulateDepth, type DepthOutcome } from '#libs/anatomy/depth-simulator.js';
import { bandIds, type BandId } from '#libs/anatomy/skin-level.js';
import type { DepthTask } from '#libs/assessment/core/depth-task.js';
import type { Answer } from '#libs/assessment/core/item.js';

/** Hundredths of the point that a trace earns, not rounded: shares of a band are ninths and the like. */
export function percentOf(task: DepthTask, trace: Answer): number {
  const outcomeAt = (controls: DepthControls): DepthOutcome => simulateDepth(depthSettingOf(task.skin, controls));
  const set: Record<string, number> = { ...task.start };
  const onTheWay: DepthOutcome[] = [];
  for (const step of trace) {
    const [act, control, value] = step.split(' ');
    if (act === 'set') set[control!] = Number(value);
    if (act === 'dots') onTheWay.push(outcomeAt({ ...set } as unknown as DepthControls));
  }
  const controls = set as unknown as DepthControls;
  const end = outcomeAt(controls);
  const allEnter = end.shallowest.penetration > 0;
  const depthsOf = ({ patch }: DepthOutcome): number[] => patch.map(({ penetration }) => penetration).sort((a, b) => a - b);
  const staysAbove = (deepest: BandId) => (outcome: DepthOutcome) => outcome.patch.every(({ band }) => band === null || bandIds.indexOf(band) <= bandIds.indexOf(deepest));
  let percent = 0;
  for (const goal of task.goals) {
    if (goal.goal === 'band') {
      const inside = end.patch.filter(({ band, isTarget }) => (goal.band === 'target' ? isTarget : band === goal.band)).length;
      percent += (goal.weight * Math.min(inside, goal.dots)) / goal.dots;
    } else if (goal.goal === 'even') {
      const depths = depthsOf(end);
      percent += allEnter && depths.at(-1)! - depths[0]! <= goal.spread ? goal.weight : 0;
    } else if (goal.goal === 'limit') {
      percent += allEnter && [end, ...(goal.always ? onTheWay : [])].every(staysAbove(goal.band)) ? goal.weight : 0;
    } else if (goal.goal === 'depth') {
      percent += Math.abs(end.middle.penetration - goal.depth) <= goal.tolerance ? goal.weight : 0;
    } else {
      const before = controls.hang >= 50 ? outcomeAt({ ...controls, hang: controls.hang - 50 }) : null;
      percent += before !== null && depthsOf(end).at(-1)! > 0 && depthsOf(before).at(-1) === 0 ? goal.weight : 0;
    }
  }
  return percent;
}
