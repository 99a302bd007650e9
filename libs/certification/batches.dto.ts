// What is sent to issue certificates in one go, and what is shown of it?
import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { MayBeMissing } from '#libs/identity/text-fields.js';
import type { ShownBatchRow } from './batches.store.js';
import { batchModes, batchRefusals, batchRowStates, largestBatch, type BatchMode, type BatchRefusal, type BatchRowState } from './core/batch.js';
import { withDashes } from './core/certificate-number.js';
import type { BatchInList, BatchRead } from './read-batch.js';

export class BatchRowDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'enrolmentId is a UUID' })
  readonly enrolmentId: string;

  @ApiProperty({ format: 'uuid', description: 'Of the name that the certifier saw.' })
  @IsUUID(undefined, { message: 'nameCheckId is a UUID' })
  readonly nameCheckId: string;
}

export class SubmitBatchDto {
  @ApiProperty({ type: [BatchRowDto], minItems: 1, maxItems: largestBatch })
  @IsArray({ message: 'enrolments is a list' })
  @ArrayMinSize(1)
  @ArrayMaxSize(largestBatch)
  @ArrayUnique((row: BatchRowDto | null) => row?.enrolmentId, { message: 'enrolments holds each enrolment once' })
  @ValidateNested({ each: true })
  @Type(() => BatchRowDto)
  readonly enrolments: BatchRowDto[];

  @ApiProperty({ enum: batchModes, description: '`each`: whatever becomes of the others. `together`: all, or none.' })
  @IsIn(batchModes, { message: `mode is one of ${batchModes.join(', ')}` })
  readonly mode: BatchMode;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: largestBatch, description: 'How many certificates that makes, typed by the certifier.' })
  @IsInt({ message: 'typedCount is a whole number' })
  @Min(1)
  @Max(largestBatch)
  readonly typedCount: number;
}

export class BatchQueryDto {
  @ApiProperty({ enum: batchRowStates, required: false, description: 'Only rows in this state.' })
  @MayBeMissing()
  @IsIn(batchRowStates, { message: `state is one of ${batchRowStates.join(', ')}` })
  readonly state?: BatchRowState;

  @ApiProperty({ type: 'integer', minimum: 0, required: false, description: 'The `next` of the page before.' })
  @MayBeMissing()
  @Type(() => Number)
  @IsInt({ message: 'after is a whole number' })
  @Min(0)
  @Max(largestBatch)
  readonly after?: number;

  @ApiHideProperty()
  @MayBeMissing()
  readonly locale?: string;
}

export class SubmittedBatchView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export class BatchCertificateView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: '12345-6789A-BCDMN' }) readonly number: string;
  @ApiProperty({ description: 'c2sp.org/tlog-proof; 503 `not-in-ledger-yet` in its first moment.' }) readonly receiptUrl: string;
  @ApiProperty() readonly pdfUrl: string;
}

export class BatchRowView {
  @ApiProperty({ description: 'In the order of submission, from 0.' }) readonly place: number;
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly traineeName: string;
  @ApiProperty({ enum: batchRowStates }) readonly state: BatchRowState;
  @ApiProperty({ enum: batchRefusals, nullable: true, description: '`others-refused`: nothing was wrong with this one, but all belonged together.' }) readonly refusal: BatchRefusal | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of one that waits because something failed that is not its own fault: when it is tried again.' }) readonly nextTryAt: string | null;
  @ApiProperty({ type: BatchCertificateView, nullable: true }) readonly certificate: BatchCertificateView | null;
}

export class BatchSummaryView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: batchModes }) readonly mode: BatchMode;
  @ApiProperty({ description: 'Who decided.' }) readonly certifierName: string;
  @ApiProperty({ format: 'date-time' }) readonly submittedAt: string;
  @ApiProperty() readonly size: number;
  @ApiProperty() readonly waiting: number;
  @ApiProperty() readonly issued: number;
  @ApiProperty() readonly refused: number;
  @ApiProperty({ description: 'How many of those issued have their place in the published ledger, and so a receipt.' }) readonly inLedger: number;
}

export class BatchView extends BatchSummaryView {
  @ApiProperty({ type: String, nullable: true, description: 'All receipts in one ZIP; null until nothing waits and the ledger has all that was issued.' }) readonly receiptsUrl: string | null;
  @ApiProperty({ type: [BatchRowView] }) readonly rows: BatchRowView[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Ask with `after` for the next page; null on the last one.' }) readonly next: number | null;
}

export const batchSummaryView = ({ id, mode, certifierName, submittedAt, size, waiting, issued, refused, inLedger }: BatchInList): BatchSummaryView => ({
  id,
  mode,
  certifierName,
  submittedAt: submittedAt.toISOString(),
  size,
  waiting,
  issued,
  refused,
  inLedger,
});

export const batchView = (batch: BatchRead): BatchView => ({
  ...batchSummaryView(batch),
  receiptsUrl: batch.waiting === 0 && batch.issued > 0 && batch.inLedger === batch.issued ? `/v1/academies/${batch.academyId}/certificate-batches/${batch.id}/receipts` : null,
  rows: batch.rows.map(rowView),
  next: batch.next,
});

const rowView = ({ place, enrolmentId, knownAs, state, refusal, nextTryAt, certificateId: id, number }: ShownBatchRow): BatchRowView => ({
  place,
  enrolmentId,
  traineeName: knownAs,
  state,
  refusal,
  nextTryAt: state === 'waiting' ? (nextTryAt?.toISOString() ?? null) : null,
  certificate: id === null || number === null ? null : { id, number: withDashes(number), receiptUrl: `/v1/certificates/${id}/receipt`, pdfUrl: `/v1/certificates/${id}/pdf` },
});
