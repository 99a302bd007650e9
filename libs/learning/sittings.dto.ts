// What do an academy and an invigilator send about a sitting?
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsDate, IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeMissing, Paragraphs, SingleLine } from '#libs/identity/text-fields.js';

const Moment = (): PropertyDecorator => (target, property) => {
  ApiProperty({ type: String, format: 'date-time' })(target, property);
  Transform(({ value }) => (typeof value === 'string' && /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(value) ? new Date(value) : null))(target, property as string);
  IsDate({ message: '$property is a moment in UTC, such as 2026-11-22T09:00:00Z' })(target, property as string);
};

export class AnnounceSittingDto {
  @SingleLine({ max: 200 }) readonly place: string;

  @ApiProperty()
  @IsBoolean()
  readonly online: boolean;

  @Moment() readonly startsAt: Date;
  @Moment() readonly endsAt: Date;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly invigilatorId: string;

  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly enrolmentIds: string[];
}

export class SittingAnnouncedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export class CheckInDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly enrolmentId: string;
}

export class NameInvigilatorDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  readonly personId: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'Who leaves for it; without it, there is one more.' })
  @MayBeMissing()
  @IsUUID()
  readonly insteadOf?: string;
}

export class NoteIncidentDto {
  @ApiProperty({ format: 'uuid', required: false, description: 'Whom it is about; without it, everybody.' })
  @MayBeMissing()
  @IsUUID()
  readonly enrolmentId?: string;

  @Paragraphs({ max: 1000 }) readonly note: string;
}

export class DecideSupervisionDto {
  @ApiProperty()
  @IsBoolean()
  readonly required: boolean;

  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly revision: number;
}
