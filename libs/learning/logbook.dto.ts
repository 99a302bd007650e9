// What do trainee, supervisor and owner send about an entry of the logbook?
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator';
import { zones, type Zone } from '#libs/anatomy/scalp-map.js';
import { MayBeMissing, Paragraphs, SingleLine } from '#libs/identity/text-fields.js';
import type { Day } from '#libs/kernel/calendar.js';
import { fewestMinutes, longest, mostMinutes, mostSessions, surfaces, works, type LogbookContent, type Surface, type Work } from './core/logbook-entry.js';

export class LogbookContentDto implements LogbookContent {
  @ApiProperty({ type: String, format: 'date', example: '2026-11-22', description: "Since the enrolment, and not later than today in the academy's zone." })
  @Matches(/^20\d\d-\d\d-\d\d$/, { message: 'doneOn is a day of this century, YYYY-MM-DD' })
  @IsISO8601({ strict: true }, { message: 'doneOn is a day of the calendar' })
  readonly doneOn: Day;

  @ApiProperty({ enum: surfaces, description: 'On what was worked; `client`: under supervision.' })
  @IsIn(surfaces, { message: `surface is one of ${surfaces.join(', ')}` })
  readonly surface: Surface;

  @ApiProperty({ enum: zones, nullable: true, description: 'Null on flat practice skin alone.' })
  @ValidateIf((_, value) => value !== null)
  @IsIn(zones, { message: `zone is one of ${zones.join(', ')}, or null` })
  readonly zone: Zone | null;

  @ApiProperty({ minimum: 1, maximum: mostSessions })
  @IsInt()
  @Min(1)
  @Max(mostSessions)
  readonly session: number;

  @ApiProperty({ enum: works })
  @IsIn(works, { message: `work is one of ${works.join(', ')}` })
  readonly work: Work;

  @ApiProperty({ minimum: fewestMinutes, maximum: mostMinutes })
  @IsInt()
  @Min(fewestMinutes)
  @Max(mostMinutes)
  readonly minutes: number;

  /** Such as `model 3`; never a name. Not kept for practice skin. */
  @SingleLine({ min: 0, max: longest.personCode }) readonly personCode: string;
  @SingleLine({ min: 0, max: longest.needle }) readonly needle: string;
  /** As the label has it. */
  @SingleLine({ min: 0, max: longest.needleLot }) readonly needleLot: string;
  @SingleLine({ min: 0, max: longest.pigment }) readonly pigment: string;
  /** As the label has it. */
  @SingleLine({ min: 0, max: longest.pigmentLot }) readonly pigmentLot: string;
  @Paragraphs({ min: 0, max: longest.did }) readonly did: string;
  @Paragraphs({ min: 0, max: longest.noticed }) readonly noticed: string;
  @Paragraphs({ min: 0, max: longest.differently }) readonly differently: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'One of `supervisors`; a draft may have none yet.' })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  readonly supervisorId: string | null;
}

export class WriteLogbookEntryDto extends LogbookContentDto {
  @ApiProperty({ type: String, format: 'uuid', required: false, description: 'The countersigned entry that this one corrects.' })
  @MayBeMissing()
  @IsUUID()
  readonly supersedesId?: string;
}

const Revision = (): PropertyDecorator => applyDecorators(ApiProperty({ minimum: 1, description: 'Of the entry as it was shown.' }), IsInt(), Min(1), Max(1_000_000));

export class EditLogbookEntryDto extends LogbookContentDto {
  @Revision() readonly revision: number;
}

export class ShownEntryDto {
  @Revision() readonly revision: number;
}

export class ReturnLogbookEntryDto extends ShownEntryDto {
  /** What is to be mended. It stays with the entry. */
  @Paragraphs({ min: 3, max: longest.remark }) readonly remark: string;
}

export class NameSupervisorDto extends ShownEntryDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly supervisorId: string;
}

export class ShownEntryQuery {
  @ApiProperty({ type: Number, minimum: 1, description: 'Of the entry as it was shown.' })
  @Matches(/^[1-9]\d{0,5}$/, { message: 'revision is a whole number' })
  readonly revision: string;
}
