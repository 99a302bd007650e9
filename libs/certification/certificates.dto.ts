// What is sent to issue and find certificates, and to change them?
import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsISO8601, IsUUID, Matches, ValidateIf } from 'class-validator';
import { MayBeMissing, SingleLine } from '#libs/identity/text-fields.js';
import type { Day } from '#libs/kernel/calendar.js';
import { locales, type Locale } from '#libs/kernel/locale.js';
import { effectiveStates, type EffectiveState } from './core/certificate-state.js';
import { conditionCodes, type Condition } from './core/conditions.js';
import { correctionReasons, strikeOffReasons, type CorrectionReason, type StrikeOffReason } from './core/endings.js';
import { exceptionReasons, type ExceptionReason } from './core/impartiality.js';
import { reinstatementReasons, suspensionReasons, type ReinstatementReason, type SuspensionReason } from './core/suspension.js';

export class IssueCertificateDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'enrolmentId is a UUID' })
  readonly enrolmentId: string;

  /** The legal name, typed again by the certifier. Case, spacing and accents are forgiven. */
  @SingleLine({ max: 200 }) readonly typed: string;
}

/** Read and described by `AskedLocale`; named here because unknown fields are refused. */
class LocalisedQuery {
  @ApiHideProperty()
  @MayBeMissing()
  @IsIn(locales, { message: `locale is one of ${locales.join(', ')}` })
  readonly locale?: Locale;
}

export class CertificateFilterDto extends LocalisedQuery {
  @ApiProperty({ enum: effectiveStates, required: false, description: 'Of today.' })
  @MayBeMissing()
  @IsIn(effectiveStates, { message: `state is one of ${effectiveStates.join(', ')}` })
  readonly state?: EffectiveState;
}

export class CertificateQueryDto extends LocalisedQuery {
  /** A whole certificate number, typed as forgivingly as on the public check. Without one: the newest certificates. */
  @SingleLine({ max: 100, optional: true }) readonly query?: string;
}

const day = /^20\d\d-\d\d-\d\d$/;

export class SuspendCertificateDto {
  @ApiProperty({ enum: suspensionReasons, description: 'The public may read it.' })
  @IsIn(suspensionReasons, { message: `reason is one of ${suspensionReasons.join(', ')}` })
  readonly reason: SuspensionReason;

  @ApiProperty({ type: String, format: 'date', example: '2026-12-20', description: 'When it is looked at again: within 30 days. It does not end by itself.' })
  @Matches(day, { message: 'until is a day of this century, YYYY-MM-DD' })
  @IsISO8601({ strict: true }, { message: 'until is a day of the calendar' })
  readonly until: Day;
}

class RegisterOrderDto {
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When it is looked at again; null when that is open.' })
  @ValidateIf((_, value) => value !== null)
  @Matches(day, { message: 'until is a day of this century, YYYY-MM-DD, or null' })
  @IsISO8601({ strict: true }, { message: 'until is a day of the calendar, or null' })
  readonly until: Day | null;
}

export class RegisterSuspensionDto extends RegisterOrderDto {
  @ApiProperty({ enum: suspensionReasons, description: 'The public may read it.' })
  @IsIn(suspensionReasons, { message: `reason is one of ${suspensionReasons.join(', ')}` })
  readonly reason: SuspensionReason;
}

export class ImposeConditionsDto extends RegisterOrderDto {
  @ApiProperty({ enum: conditionCodes, isArray: true, minItems: 1, description: 'The public reads each of them.' })
  @IsArray({ message: 'conditions is a list' })
  @ArrayMinSize(1, { message: 'conditions names at least one' })
  @ArrayMaxSize(conditionCodes.length, { message: 'conditions names each at most once' })
  @IsIn(conditionCodes, { each: true, message: `conditions are among ${conditionCodes.join(', ')}` })
  readonly conditions: Condition[];
}

export class StrikeOffCertificateDto {
  @ApiProperty({ enum: strikeOffReasons, description: 'It is published.' })
  @IsIn(strikeOffReasons, { message: `reason is one of ${strikeOffReasons.join(', ')}` })
  readonly reason: StrikeOffReason;

  /** The number of the certificate, typed again by the registrar. */
  @SingleLine({ max: 100 }) readonly typed: string;
}

export class CorrectCertificateDto {
  @ApiProperty({ enum: correctionReasons })
  @IsIn(correctionReasons, { message: `reason is one of ${correctionReasons.join(', ')}` })
  readonly reason: CorrectionReason;

  /** The name that was checked anew, typed again by the certifier. Case, spacing and accents are forgiven. */
  @SingleLine({ max: 200 }) readonly typed: string;
}

export class ReinstateCertificateDto {
  @ApiProperty({ enum: reinstatementReasons })
  @IsIn(reinstatementReasons, { message: `reason is one of ${reinstatementReasons.join(', ')}` })
  readonly reason: ReinstatementReason;
}

export class RecordExceptionDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'academyId is a UUID' })
  readonly academyId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'traineeId is a UUID' })
  readonly traineeId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'certifierId is a UUID' })
  readonly certifierId: string;

  @ApiProperty({ enum: exceptionReasons, description: 'Printed on the public page of the certificate.' })
  @IsIn(exceptionReasons, { message: `reason is one of ${exceptionReasons.join(', ')}` })
  readonly reason: ExceptionReason;
}

export class ExceptionRecordedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}
