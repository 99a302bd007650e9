// What does the register see of an appeal and its attempt, and send to decide?
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { MayBeMissing, Paragraphs } from '#libs/identity/text-fields.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { HeardAppeal } from './appeals.store.js';
import { attemptReviewView, ReviewedItemView } from './attempt-review-view.js';
import { timelineActs, type TimelineAct } from './attempt-timeline.store.js';
import { ResultBeforeView } from './attempt-view.js';
import { appealOutcomes, type AppealOutcome } from './core/appeal.js';
import { treatments, type Treatment } from './core/rescoring.js';
import type { Replay } from './hear-appeal.js';

export class DecideAppealDto {
  @ApiProperty({ enum: appealOutcomes, description: '`referred`: an item goes to rescoring. `annulled`: the attempt counts no more, and another may begin.' }) @IsIn(appealOutcomes) readonly outcome: AppealOutcome;
  @ApiProperty({ format: 'uuid', required: false, description: 'With `referred`: the item of the exam.' }) @MayBeMissing() @IsUUID() readonly itemVersionId?: string;
  /** The candidate reads them. */
  @Paragraphs({ min: 10, max: 2000 }) readonly reasons: string;
}

export class AppealHeadView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly academy: string;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: string;
  @ApiProperty({ type: String, enum: appealOutcomes, nullable: true, description: 'Null while it waits.' }) readonly outcome: AppealOutcome | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly decidedAt: string | null;
  @ApiProperty({ description: 'Whoever asks has no tie to the candidate, the academy or the result.' }) readonly mayHear: boolean;
}

export class AppealView extends AppealHeadView {
  @ApiProperty() readonly reason: string;
  @ApiProperty({ type: String, nullable: true }) readonly reasons: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly itemVersionId: string | null;
  @ApiProperty({ description: 'What was passed is not set aside.' }) readonly passed: boolean;
}

export class ReplayedItemView extends ReviewedItemView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty({ example: 'S-1-04' }) readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ description: 'False of what was only tried: it counts for nothing.' }) readonly scored: boolean;
  @ApiProperty({ enum: treatments, isArray: true, description: 'How two people decided to mark it otherwise than by its key, the oldest first. The points here are by the key.' }) readonly markedOtherwise: Treatment[];
}

export class HappenedView {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ enum: timelineActs }) readonly act: TimelineAct;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the item, from 0.' }) readonly position: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly revision: number | null;
  @ApiProperty({ type: [String], nullable: true }) readonly choice: string[] | null;
  @ApiProperty({ description: 'It came within the grace.' }) readonly late: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Of the start `sitting`, where it was at one; a factor of time; the number of a browser; who closed it.' }) readonly told: string | null;
}

const formKinds = ['same', 'different', 'forgotten', 'unknown'] as const;
const sealFindings = ['holds', 'differs', 'none'] as const;

export class ReplayView {
  @ApiProperty({ type: AppealView }) readonly appeal: AppealView;
  @ApiProperty({ format: 'uuid' }) readonly attemptId: string;
  @ApiProperty() readonly number: number;
  @ApiProperty({ enum: ['en', 'pt-PT'], description: 'In which it was begun; the items are in it.' }) readonly locale: Locale;
  @ApiProperty({ format: 'date-time' }) readonly startedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly deadline: string | null;
  @ApiProperty({ type: ResultBeforeView, description: 'The one that was asked about.' }) readonly result: ResultBeforeView;
  @ApiProperty({ enum: formKinds, description: 'Whether the form comes out again from its seed.' }) readonly form: (typeof formKinds)[number];
  @ApiProperty({ enum: sealFindings, description: 'Whether answers, times and result are those that the ledger holds.' }) readonly seal: (typeof sealFindings)[number];
  @ApiProperty({ type: String, nullable: true, description: 'Where they differ first, by JSON pointer into the transcript.' }) readonly sealDiffersAt: string | null;
  @ApiProperty({ type: [ReplayedItemView] }) readonly items: ReplayedItemView[];
  @ApiProperty({ type: [HappenedView] }) readonly timeline: HappenedView[];
}

export const appealHeadView = ({ id, academy, askedAt, decision, mayHear }: HeardAppeal): AppealHeadView => ({
  id,
  academy,
  askedAt: askedAt.toISOString(),
  outcome: decision?.outcome ?? null,
  decidedAt: decision?.at.toISOString() ?? null,
  mayHear,
});

export const appealView = (appeal: HeardAppeal): AppealView => ({
  ...appealHeadView(appeal),
  reason: appeal.reason,
  reasons: appeal.decision?.reasons ?? null,
  itemVersionId: appeal.decision?.itemVersionId ?? null,
  passed: appeal.passed,
});

export function replayView({ appeal, attempt, result: { score }, items, keys, responses, byHand, markings, timeline, form, seal }: Replay): ReplayView {
  const shown = attemptReviewView(items, keys, { responses, byHand }, attempt.locale).items;
  return {
    appeal: appealView(appeal),
    attemptId: attempt.id,
    number: attempt.number,
    locale: attempt.locale,
    startedAt: attempt.startedAt.toISOString(),
    deadline: attempt.deadline?.toISOString() ?? null,
    result: { points: score.points, possible: score.possible, passed: score.passed },
    form,
    seal: seal === null ? 'none' : seal.fault === null ? 'holds' : 'differs',
    sealDiffersAt: seal?.fault?.at ?? null,
    items: items.map(({ versionId, code, version, isPilot }, at) => ({ ...shown[at]!, versionId, code, version, scored: !isPilot, markedOtherwise: markings.filter((each) => each.versionId === versionId).map(({ treatment }) => treatment) })),
    timeline: timeline.map(({ at, choice, ...happened }) => ({ at: at.toISOString(), ...happened, choice: choice && [...choice] })),
  };
}
