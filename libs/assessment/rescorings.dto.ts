// What does the register send and get about marking an exam again?
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MayBeMissing, Paragraphs } from '#libs/identity/text-fields.js';
import type { Locale } from '#libs/kernel/locale.js';
import { ResultBeforeView } from './attempt-view.js';
import { isChoosing, itemKinds, itemStates, type ItemKind, type ItemState } from './core/item.js';
import { rescoringCauses, rescoringEffects, treatments, type RescoringCause, type RescoringEffect, type Treatment } from './core/rescoring.js';
import type { FormScore } from './core/scoring.js';
import type { ReckonedAttempt, ReckonedRescoring, RescoredItem } from './reckon-rescoring.js';
import type { RescoringGround, RescoringPage } from './read-rescorings.js';
import type { Rescoring } from './rescorings.store.js';

export class PreviewRescoringDto {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly versionId: string;
  @ApiProperty({ enum: treatments }) @IsIn(treatments) readonly treatment: Treatment;
  @ApiProperty({ type: [String], required: false, description: 'With `also-right`: ids of the options that are right too, together.' })
  @MayBeMissing()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly accepted?: string[];
}

export class ProposeRescoringDto extends PreviewRescoringDto {
  @ApiProperty({ enum: rescoringCauses, description: 'Told to candidates.' }) @IsIn(rescoringCauses) readonly cause: RescoringCause;
  /** For the register alone. */
  @Paragraphs({ min: 3, max: 1000 }) readonly reason: string;
  @ApiProperty({ pattern: '^[0-9a-f]{64}$', description: 'Digest of the preview that was seen.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'preview is a SHA-256 in hexadecimal' })
  readonly preview: string;
}

export class RescoredOptionView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly text: string;
  @ApiProperty() readonly correct: boolean;
}

export class RescoredItemView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty() readonly domain: string;
  @ApiProperty({ enum: itemKinds }) readonly kind: ItemKind;
  @ApiProperty() readonly gate: boolean;
  @ApiProperty({ enum: itemStates }) readonly state: ItemState;
  @ApiProperty() readonly stem: string;
  @ApiProperty({ type: [RescoredOptionView], description: 'Of kinds whose answer is a choice; only of these another answer can be right too.' }) readonly options: RescoredOptionView[];
}

export class RescoringGroundView extends RescoredItemView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The rescoring that waits already.' }) readonly openId: string | null;
}

export class RescoredAttemptView {
  @ApiProperty({ format: 'uuid' }) readonly attemptId: string;
  @ApiProperty({ description: 'Empty when the person was erased.' }) readonly name: string;
  @ApiProperty() readonly number: number;
  @ApiProperty({ format: 'date-time' }) readonly endedAt: string;
  @ApiProperty({ type: ResultBeforeView }) readonly before: ResultBeforeView;
  @ApiProperty({ type: ResultBeforeView, description: 'Marked again; of `kept` this is not what will stand.' }) readonly after: ResultBeforeView;
  @ApiProperty({ enum: rescoringEffects, description: '`kept`: it would be worse, so the result stays as it is.' }) readonly effect: RescoringEffect;
}

export class RescoringPreviewView {
  @ApiProperty({ description: 'SHA-256 of it: a proposal names it.' }) readonly digest: string;
  @ApiProperty() readonly attempts: number;
  @ApiProperty({ description: 'Whose result gets better; who passes among them.' }) readonly gaining: number;
  @ApiProperty({ description: 'Who failed and passes.' }) readonly passing: number;
  @ApiProperty({ description: 'Who would have fewer, and keep what they have.' }) readonly kept: number;
  @ApiProperty({ description: 'Who would have failed among these, and stay passed.' }) readonly saved: number;
  @ApiProperty({ type: [RescoredAttemptView], description: 'All but those to which nothing happens; who passes comes first.' }) readonly changes: RescoredAttemptView[];
}

export class RescoringHeadView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ enum: treatments }) readonly treatment: Treatment;
  @ApiProperty({ enum: rescoringCauses }) readonly cause: RescoringCause;
  @ApiProperty({ enum: ['waiting', 'confirmed', 'withdrawn'] }) readonly state: 'waiting' | 'confirmed' | 'withdrawn';
  @ApiProperty() readonly proposedBy: string;
  @ApiProperty({ format: 'date-time' }) readonly proposedAt: string;
  @ApiProperty({ type: String, nullable: true }) readonly endedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly endedAt: string | null;
  @ApiProperty() readonly attempts: number;
  @ApiProperty() readonly gaining: number;
  @ApiProperty() readonly passing: number;
}

export class RescoringView extends RescoringHeadView {
  @ApiProperty() readonly reason: string;
  @ApiProperty({ description: 'SHA-256 of the preview that was proposed.' }) readonly digest: string;
  @ApiProperty({ type: RescoredItemView }) readonly item: RescoredItemView;
  @ApiProperty({ type: [String], description: 'Ids of the options that are right too.' }) readonly accepted: string[];
  @ApiProperty({ type: RescoringPreviewView, nullable: true, description: 'As it is now; null once it has ended.' }) readonly preview: RescoringPreviewView | null;
  @ApiProperty({ description: 'Attempts have ended or changed since: it cannot be confirmed any more.' }) readonly stale: boolean;
  @ApiProperty({ description: 'Whoever asks proposed it, and somebody else confirms it.' }) readonly isOwn: boolean;
}

export class ProposedRescoringView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export const rescoredItemView = ({ versionId, code, version, domain, kind, gate, state, content, key }: RescoredItem, locale: Locale): RescoredItemView => ({
  versionId,
  code,
  version,
  domain,
  kind,
  gate,
  state,
  stem: content.stem[locale],
  options: isChoosing(kind) ? content.options.map(({ id, text }) => ({ id, text: text[locale], correct: key.correct.includes(id) })) : [],
});

export const rescoringGroundView = ({ item, openId }: RescoringGround, locale: Locale): RescoringGroundView => ({ ...rescoredItemView(item, locale), openId });

const outcome = ({ points, possible, passed }: FormScore): ResultBeforeView => ({ points, possible, passed });
const rank: Readonly<Record<RescoringEffect, number>> = { passes: 0, kept: 1, gains: 2, same: 3 };

export function rescoringPreviewView({ attempts, gaining, passing, digest }: ReckonedRescoring, names: ReadonlyMap<string, string>): RescoringPreviewView {
  const kept = attempts.filter(({ effect }) => effect === 'kept');
  const shown = ({ attempt, marked, effect }: ReckonedAttempt): RescoredAttemptView => ({
    attemptId: attempt.id,
    name: names.get(attempt.personId) ?? '',
    number: attempt.number,
    endedAt: attempt.endedAt.toISOString(),
    before: outcome(attempt.score),
    after: outcome(effect === 'kept' ? marked.asDecided : marked.score),
    effect,
  });
  return {
    digest: digest.toString('hex'),
    attempts: attempts.length,
    gaining,
    passing,
    kept: kept.length,
    saved: kept.filter(({ attempt, marked }) => attempt.score.passed && !marked.asDecided.passed).length,
    changes: attempts.filter(({ effect }) => effect !== 'same').toSorted((left, right) => rank[left.effect] - rank[right.effect]).map(shown),
  };
}

export const rescoringHeadView = ({ id, code, version, treatment, cause, end, proposedBy, proposedAt, attempts, gaining, passing }: Rescoring, names: ReadonlyMap<string, string>): RescoringHeadView => ({
  id,
  code,
  version,
  treatment,
  cause,
  state: end?.act ?? 'waiting',
  proposedBy: names.get(proposedBy) ?? '',
  proposedAt: proposedAt.toISOString(),
  endedBy: end ? (names.get(end.personId) ?? '') : null,
  endedAt: end?.at.toISOString() ?? null,
  attempts,
  gaining,
  passing,
});

export const rescoringView = ({ rescoring, item, reckoned, names }: RescoringPage, { personId, locale }: { readonly personId: string; readonly locale: Locale }): RescoringView => ({
  ...rescoringHeadView(rescoring, names),
  reason: rescoring.reason,
  digest: rescoring.preview.toString('hex'),
  item: rescoredItemView(item, locale),
  accepted: [...(rescoring.accepted ?? [])],
  preview: reckoned && rescoringPreviewView(reckoned, names),
  stale: reckoned !== null && !reckoned.digest.equals(rescoring.preview),
  isOwn: rescoring.proposedBy === personId,
});
