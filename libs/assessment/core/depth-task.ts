// What is somebody given who sets the simulator of depth, and what of it may be told before it is marked?
import { canBeSet, depthControlIds, type DepthControlId, type DepthControls, type SituationSkin } from '#libs/anatomy/depth-controls.js';
import type { BandId } from '#libs/anatomy/skin-level.js';

/** `shown`: where pigment lies, all the time. `dots`: once dots were made on the patch. `none`: hang and needle alone. */
export const depthFeedbacks = ['shown', 'dots', 'none'] as const;
export type DepthFeedback = (typeof depthFeedbacks)[number];

/** How often dots can be made on the way. */
export const mostPatches = 5;

/** Dots in a band; movements that make them alike; none deeper than a band; a depth; the first hang at which the tip enters. */
export const goalIds = ['band', 'even', 'limit', 'depth', 'entry'] as const;
export type GoalId = (typeof goalIds)[number];

/** `weight`: its share of the points, in percent. */
export type DepthGoal = { readonly weight: number } & (
  | { readonly goal: 'band'; readonly band: BandId | 'target'; /** How many of the nine earn its whole share. */ readonly dots: number }
  | { readonly goal: 'even'; /** How far the deepest may lie below the shallowest, in micrometres. */ readonly spread: number }
  | { readonly goal: 'limit'; readonly band: BandId; /** Also for the dots that were made on the way. */ readonly always: boolean }
  | { readonly goal: 'depth'; /** Of the tip, for the middle of equal movements, in micrometres. */ readonly depth: number; readonly tolerance: number }
  | { readonly goal: 'entry' }
);

interface Situation {
  readonly skin: SituationSkin;
  readonly start: DepthControls;
  /** What can be set; all else stays as it is. */
  readonly free: readonly DepthControlId[];
  readonly feedback: DepthFeedback;
  /** How often dots can be made on the patch; 0 when there is none. */
  readonly patches: number;
}

/** Each goal once. Their weights add up to 100. */
export interface DepthTask extends Situation {
  readonly goals: readonly DepthGoal[];
}

/** What of a goal is printed with the question: which, what it is worth, and the band, which is no secret. How near is near enough is. */
export interface GoalFace {
  readonly goal: GoalId;
  readonly weight: number;
  readonly band?: BandId | 'target';
  readonly dots?: number;
  readonly always?: boolean;
}

/** All of a task that a candidate sees. */
export interface DepthTaskFace extends Situation {
  readonly goals: readonly GoalFace[];
}

/** Names each part that is told: what is added to a goal does not reach a candidate by itself. */
function faceOfGoal(goal: DepthGoal): GoalFace {
  const { goal: id, weight } = goal;
  if (goal.goal === 'band') return { goal: id, weight, band: goal.band, dots: goal.dots };
  return goal.goal === 'limit' ? { goal: id, weight, band: goal.band, always: goal.always } : { goal: id, weight };
}

export const taskFace = ({ skin, start, free, feedback, patches, goals }: DepthTask): DepthTaskFace => ({ skin, start, free, feedback, patches, goals: goals.map(faceOfGoal) });

/** One text of a task, so that it lies where other keys lie. Fields in one order: equal tasks are equal texts. */
export const writeTask = (task: DepthTask): string => JSON.stringify({ ...taskFace(task), start: inOrder(task.start), free: depthControlIds.filter((id) => task.free.includes(id)), goals: task.goals.map(goalInOrder) });

const inOrder = ({ hang, read, stroke, contact, stretch }: DepthControls): DepthControls => ({ hang, read, stroke, contact, stretch });

function goalInOrder(goal: DepthGoal): DepthGoal {
  const { weight } = goal;
  switch (goal.goal) {
    case 'band':
      return { goal: 'band', weight, band: goal.band, dots: goal.dots };
    case 'even':
      return { goal: 'even', weight, spread: goal.spread };
    case 'limit':
      return { goal: 'limit', weight, band: goal.band, always: goal.always };
    case 'depth':
      return { goal: 'depth', weight, depth: goal.depth, tolerance: goal.tolerance };
    case 'entry':
      return { goal: 'entry', weight };
  }
}

/** Of what `writeTask` wrote. */
export const readTask = (text: string): DepthTask => JSON.parse(text) as DepthTask;

/** `1450 1 3000 0 2`, in the order of the controls. */
export const writeControls = (controls: DepthControls): string => depthControlIds.map((id) => controls[id]).join(' ');

/** Null when something in it cannot be set. */
export function readControls(text: string): DepthControls | null {
  const values = text.split(' ').map(Number);
  if (values.length !== depthControlIds.length || depthControlIds.some((id, at) => !canBeSet(id, values[at]!))) return null;
  const [hang, read, stroke, contact, stretch] = values as [number, number, number, number, number];
  return { hang, read, stroke, contact, stretch };
}
