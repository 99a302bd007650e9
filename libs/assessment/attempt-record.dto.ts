// What does a candidate see of what an exam left behind, and send to have it looked at again?
import { ApiProperty } from '@nestjs/swagger';
import { Paragraphs } from '#libs/identity/text-fields.js';
import type { Appeal } from './appeals.store.js';
import { appealOutcomes, type AppealOutcome } from './core/appeal.js';
import type { AttemptRecord } from './read-attempt-record.js';

export class AskAppealDto {
  /** Read by whoever looks at it. */
  @Paragraphs({ min: 10, max: 2000 }) readonly reason: string;
}

const sealStates = ['entered', 'being-entered', 'emptied'] as const;

export class SealView {
  @ApiProperty({ description: 'Of the result: 1 for the first, then one for each that followed it.' }) readonly revision: number;
  @ApiProperty({ format: 'date-time' }) readonly sealedAt: string;
  @ApiProperty({ description: 'As it stands in the entry.' }) readonly digest: string;
  @ApiProperty({ enum: sealStates, description: '`being-entered`: the ledger takes it within moments.' }) readonly state: (typeof sealStates)[number];
  @ApiProperty({ type: Number, nullable: true, description: 'Of the entry in the ledger, from 0.' }) readonly index: number | null;
}

export class OwnAppealView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly askedAt: string;
  @ApiProperty() readonly reason: string;
  @ApiProperty({ type: String, enum: appealOutcomes, nullable: true, description: 'Null while it waits.' }) readonly outcome: AppealOutcome | null;
  @ApiProperty({ type: String, nullable: true }) readonly reasons: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly decidedAt: string | null;
}

export class AttemptRecordView {
  @ApiProperty({ type: [SealView], description: 'None of a quiz, and none of exams that were marked before there were any.' }) readonly seals: SealView[];
  @ApiProperty({ type: [OwnAppealView], description: 'The newest first.' }) readonly appeals: OwnAppealView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when it may be asked that the result be looked at again; null when it may not, or was.' }) readonly appealUntil: string | null;
  @ApiProperty({ type: [String], format: 'date-time', description: 'When somebody of the register looked at the attempt.' }) readonly looks: string[];
}

export class AskedAppealView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

const ownAppealView = ({ id, askedAt, reason, decision }: Appeal): OwnAppealView => ({
  id,
  askedAt: askedAt.toISOString(),
  reason,
  outcome: decision?.outcome ?? null,
  reasons: decision?.reasons ?? null,
  decidedAt: decision?.at.toISOString() ?? null,
});

export const attemptRecordView = ({ seals, appeals, appealUntil, looks }: AttemptRecord): AttemptRecordView => ({
  seals: seals.map(({ revision, sealedAt, commitment, isEmptied, index }) => ({
    revision,
    sealedAt: sealedAt.toISOString(),
    digest: commitment,
    state: isEmptied ? 'emptied' : index === null ? 'being-entered' : 'entered',
    index,
  })),
  appeals: appeals.map(ownAppealView),
  appealUntil: appealUntil?.toISOString() ?? null,
  looks: looks.map((at) => at.toISOString()),
});
