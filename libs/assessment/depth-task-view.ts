// What does somebody see of a task at the simulator, before it is marked and after?
import { ApiProperty } from '@nestjs/swagger';
import { controlRanges, depthControlIds, situationSkins, type DepthControlId, type DepthControls, type SituationSkin } from '#libs/anatomy/depth-controls.js';
import { bandIds, type BandId } from '#libs/anatomy/skin-level.js';
import type { Locale } from '#libs/kernel/locale.js';
import { goalsReached, readTaskKey } from './core/depth-answer.js';
import { depthFeedbacks, goalIds, mostPatches, type DepthFeedback, type DepthTaskFace, type GoalFace, type GoalId } from './core/depth-task.js';
import { runTrace } from './core/depth-trace.js';
import type { Answer, ItemContent, ItemKey } from './core/item.js';

export class DepthControlsView {
  @ApiProperty({ minimum: 0, maximum: controlRanges.hang.max, description: 'The hang as it was read, in micrometres.' }) readonly hang: number;
  @ApiProperty({ minimum: 0, maximum: 1, description: 'How it was read: 0 with the motor off, 1 with the machine running.' }) readonly read: number;
  @ApiProperty({ minimum: controlRanges.stroke.min, maximum: controlRanges.stroke.max, description: 'In micrometres.' }) readonly stroke: number;
  @ApiProperty({ minimum: 0, maximum: 1, description: 'The cartridge: 0 clear of the skin, 1 pressed on.' }) readonly contact: number;
  @ApiProperty({ minimum: 0, maximum: 2, description: 'The skin: 0 slack, 1 half stretched, 2 taut.' }) readonly stretch: number;
}

export class DepthGoalView {
  @ApiProperty({ enum: goalIds }) readonly goal: GoalId;
  @ApiProperty({ description: 'Its share of the points, in percent.' }) readonly weight: number;
  @ApiProperty({ type: String, enum: ['target', ...bandIds], nullable: true, description: 'Of `band`: where dots should lie. Of `limit`: the deepest where one may.' }) readonly band: BandId | 'target' | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of `band`: how many of the nine earn the whole share.' }) readonly dots: number | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Of `limit`: whether it is kept on the way too.' }) readonly always: boolean | null;
}

export class DepthTaskView {
  @ApiProperty({ enum: situationSkins }) readonly skin: SituationSkin;
  @ApiProperty({ type: DepthControlsView }) readonly start: DepthControlsView;
  @ApiProperty({ enum: depthControlIds, isArray: true, description: 'What can be set.' }) readonly free: DepthControlId[];
  @ApiProperty({ enum: depthFeedbacks, description: 'What is drawn while somebody works: where pigment lies, all the time or once dots were made; or hang and needle alone.' }) readonly feedback: DepthFeedback;
  @ApiProperty({ minimum: 0, maximum: mostPatches, description: 'How often dots can be made on the patch.' }) readonly patches: number;
  @ApiProperty({ type: [DepthGoalView] }) readonly goals: DepthGoalView[];
}

export class MarkedDepthView {
  @ApiProperty({ type: DepthControlsView, nullable: true, description: 'What was set in the end; null when nothing was.' }) readonly given: DepthControlsView | null;
  @ApiProperty({ type: DepthControlsView, description: 'A setting that reaches every goal. There may be others.' }) readonly right: DepthControlsView;
  @ApiProperty({ type: [Number], description: 'How far each goal was reached, 0 to 1.' }) readonly reached: number[];
  @ApiProperty() readonly rationale: string;
  @ApiProperty({ type: DepthTaskView }) readonly task: DepthTaskView;
}

/** Names each control: nothing else that a stored text may hold leaves the house. */
const controlsView = ({ hang, read, stroke, contact, stretch }: DepthControls): DepthControlsView => ({ hang, read, stroke, contact, stretch });
const goalView = ({ goal, weight, band, dots, always }: GoalFace): DepthGoalView => ({ goal, weight, band: band ?? null, dots: dots ?? null, always: always ?? null });

export const depthTaskView = ({ skin, start, free, feedback, patches, goals }: DepthTaskFace): DepthTaskView => ({ skin, start: controlsView(start), free: [...free], feedback, patches, goals: goals.map(goalView) });

/** Null for an item of another kind. The outcome is that of the trace, run once more. */
export function markedDepthView({ content, key, answer }: { readonly content: ItemContent; readonly key: Pick<ItemKey, 'correct' | 'rationales'>; readonly answer: Answer }, locale: Locale): MarkedDepthView | null {
  if (!content.task) return null;
  const { task, example } = readTaskKey(key.correct);
  const run = answer.length === 0 ? null : runTrace(task, answer);
  return {
    given: run && controlsView(run.controls),
    right: controlsView(example),
    reached: run ? goalsReached(task, run).map((share) => Math.round(share * 100) / 100) : task.goals.map(() => 0),
    rationale: key.rationales['setting']?.[locale] ?? '',
    task: depthTaskView(content.task),
  };
}
