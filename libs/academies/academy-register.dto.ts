// In which form do applications come in, and how does the registrar see academies?
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO31661Alpha2, IsUrl, Matches, MaxLength } from 'class-validator';
import { EmailAddressField, LocaleField, MayBeMissing, Paragraphs, SingleLine } from '#libs/identity/text-fields.js';
import type { Locale } from '#libs/kernel/locale.js';
import type { AcademyRecord } from './academies.store.js';
import { academyStates, possibleMoves, type AcademyState } from './core/academy-state.js';

export class ApplyForAdmissionDto {
  @SingleLine({ min: 2, max: 120 }) readonly name: string;
  @SingleLine({ max: 120 }) readonly city: string;
  @ApiProperty({ description: 'ISO 3166-1, two capital letters.', example: 'PT' })
  @Matches(/^[A-Z]{2}$/, { message: 'country is two capital letters' })
  @IsISO31661Alpha2({ message: 'country is a code of ISO 3166-1' })
  readonly country: string;
  @ApiProperty({ required: false, format: 'uri', maxLength: 200 })
  @MayBeMissing()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(200)
  readonly website?: string;
  @SingleLine({ max: 120 }) readonly applicantName: string;
  @EmailAddressField() readonly email: string;
  @LocaleField() readonly locale: Locale;
}

export class AppliedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: ['applied'] }) readonly state: 'applied';
}

export class AcademiesQuery {
  @ApiProperty({ enum: academyStates, required: false }) @MayBeMissing() @IsIn(academyStates) readonly state?: AcademyState;
}

export class ReasonDto {
  @Paragraphs({ min: 3, max: 1000 }) readonly reason: string;
}

export class PossibleMovesView {
  @ApiProperty() readonly admit: boolean;
  @ApiProperty() readonly suspend: boolean;
  @ApiProperty() readonly reinstate: boolean;
  @ApiProperty() readonly close: boolean;
}

export class RegisteredAcademyView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly city: string;
  @ApiProperty() readonly country: string;
  @ApiProperty({ type: String, nullable: true }) readonly website: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null once the details of the person who applied were removed.' }) readonly applicantName: string | null;
  @ApiProperty({ type: String, format: 'email', nullable: true }) readonly contactEmail: string | null;
  @ApiProperty({ enum: academyStates }) readonly state: AcademyState;
  @ApiProperty({ format: 'date-time' }) readonly appliedAt: string;
  @ApiProperty({ format: 'date-time' }) readonly stateChangedAt: string;
  @ApiProperty({ type: PossibleMovesView }) readonly can: PossibleMovesView;
}

export const registeredAcademyView = (academy: AcademyRecord): RegisteredAcademyView => ({
  id: academy.id,
  name: academy.name,
  city: academy.city,
  country: academy.country,
  website: academy.website,
  applicantName: academy.applicantName,
  contactEmail: academy.contactEmail,
  state: academy.state,
  appliedAt: academy.appliedAt.toISOString(),
  stateChangedAt: academy.stateChangedAt.toISOString(),
  can: possibleMoves(academy.state),
});
