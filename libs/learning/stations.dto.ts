// What does an assessor send and get about a station?
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { StationView } from '#libs/assessment/station-view.js';
import type { StationRecord } from '#libs/assessment/stations.reader.js';
import { Paragraphs } from '#libs/identity/text-fields.js';

export class SignStationDto {
  @ApiProperty({ type: [String], description: 'Ids of the steps that were observed.' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly observed: string[];

  @ApiProperty({ type: [String], description: 'Ids of the critical fails that were observed; one of them fails the station.' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly critical: string[];

  @Paragraphs({ min: 0, max: 2000 }) readonly note: string;
}

export class StationSignedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly passed: boolean;
}

export class StationRecordView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly assessorName: string;
  @ApiProperty() readonly passed: boolean;
  @ApiProperty({ format: 'date-time' }) readonly signedAt: string;
  @ApiProperty({ type: [String] }) readonly observed: string[];
  @ApiProperty({ type: [String] }) readonly critical: string[];
  @ApiProperty() readonly note: string;
}

export class AssessedTraineeView {
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly name: string;
}

export class StationAbilitiesView {
  @ApiProperty({ description: 'Whether you may sign: an assessor, not about oneself, while the station is not passed.' }) readonly sign: boolean;
}

export class StationOfTraineeView {
  @ApiProperty({ type: StationView }) readonly station: StationView;
  @ApiProperty({ type: AssessedTraineeView }) readonly trainee: AssessedTraineeView;
  @ApiProperty({ type: [StationRecordView], description: 'Oldest first.' }) readonly records: StationRecordView[];
  @ApiProperty({ type: StationAbilitiesView }) readonly can: StationAbilitiesView;
}

export const stationRecordView = ({ id, passed, signedAt, observed, critical, note }: StationRecord, assessorName: string): StationRecordView => ({
  id,
  assessorName,
  passed,
  signedAt: signedAt.toISOString(),
  observed: [...observed],
  critical: [...critical],
  note,
});
