// What does an assessor send and get about a station?
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsISO8601, IsString, IsUUID, MaxLength } from 'class-validator';
import { ratings, type Rating, type RulingWay, type StationStanding } from '#libs/assessment/core/station.js';
import { StationView } from '#libs/assessment/station-view.js';
import type { StationRecord, StationRuling } from '#libs/assessment/stations.reader.js';
import { MayBeMissing, Paragraphs } from '#libs/identity/text-fields.js';

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

  @ApiProperty({ enum: ratings, required: false, description: 'The whole impression, from 1, a clear fail, to 5, outstanding. It decides nothing.' })
  @MayBeMissing()
  @IsIn(ratings, { message: '$property is a whole number from 1 to 5' })
  readonly rating?: Rating;

  @ApiProperty({ format: 'date-time', required: false, description: 'When the assessor had done, where the sheet was kept on a device meanwhile. It is then signed with a recent sign-in.' })
  @MayBeMissing()
  @IsISO8601({ strict: true }, { message: '$property is a moment such as 2026-11-22T10:00:00.000Z' })
  @MaxLength(40)
  readonly observedAt?: string;

  @ApiProperty({ type: [String], format: 'uuid', required: false, maxItems: 6, description: 'Photos that belong to this sheet from now on; each is entered in the ledger by a digest.' })
  @MayBeMissing()
  @IsArray()
  @ArrayMaxSize(6)
  @IsUUID(undefined, { each: true })
  readonly photos?: string[];
}

export class RuleOnTakingDto {
  @ApiProperty({ format: 'uuid', description: 'The taking on which two assessors differ.' }) @IsUUID() readonly takingId: string;
  @ApiProperty() @IsBoolean() readonly passed: boolean;
  @Paragraphs({ min: 3, max: 2000 }) readonly reason: string;
}

const standings: readonly StationStanding[] = ['waiting', 'disputed', 'passed', 'failed'];

export class StationRuledView {
  @ApiProperty({ enum: standings }) readonly standing: StationStanding;
}

export class StationSignedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ description: 'What this sheet says.' }) readonly passed: boolean;
  @ApiProperty({ enum: standings, description: 'What holds: one sheet of two waits for the other, or differs from it.' }) readonly standing: StationStanding;
}

export class StationRecordView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly assessorName: string;
  @ApiProperty() readonly passed: boolean;
  @ApiProperty({ format: 'date-time' }) readonly signedAt: string;
  @ApiProperty({ type: [String] }) readonly observed: string[];
  @ApiProperty({ type: [String] }) readonly critical: string[];
  @ApiProperty() readonly note: string;
  @ApiProperty({ enum: ratings, type: Number, nullable: true }) readonly rating: Rating | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the assessor had done, by the clock of the device.' }) readonly observedAt: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Shared by the two sheets of a station that asks for two assessors.' }) readonly takingId: string | null;
  @ApiProperty({ enum: standings }) readonly standing: StationStanding;
  @ApiProperty({ type: [String], format: 'uuid', description: 'Photos that were signed with it; without those that were removed.' }) readonly photoIds: string[];
}

export class StationRulingView {
  @ApiProperty({ format: 'uuid' }) readonly takingId: string;
  @ApiProperty() readonly rulerName: string;
  @ApiProperty() readonly passed: boolean;
  @ApiProperty() readonly reason: string;
  @ApiProperty({ format: 'date-time' }) readonly ruledAt: string;
}

/** Not what stands on it. */
export class WaitingSheetView {
  @ApiProperty() readonly assessorName: string;
  @ApiProperty({ format: 'date-time' }) readonly signedAt: string;
  @ApiProperty() readonly isYours: boolean;
}

export class AssessedTraineeView {
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly name: string;
}

export class StationAbilitiesView {
  @ApiProperty({ description: 'Whether you may sign: an assessor, not about oneself, while the station is not passed; not twice where two sign.' }) readonly sign: boolean;
  @ApiProperty({ enum: ['third', 'joint'], type: String, nullable: true, description: 'How you may rule on the difference between two assessors.' }) readonly rule: RulingWay | null;
}

export class StationOfTraineeView {
  @ApiProperty({ type: StationView }) readonly station: StationView;
  @ApiProperty({ type: AssessedTraineeView }) readonly trainee: AssessedTraineeView;
  @ApiProperty({ type: [StationRecordView], description: 'Oldest first.' }) readonly records: StationRecordView[];
  @ApiProperty({ type: [StationRulingView], description: 'Oldest first.' }) readonly rulings: StationRulingView[];
  @ApiProperty({ type: WaitingSheetView, nullable: true, description: 'One of two has signed; the sheet is sealed until the second has.' }) readonly waiting: WaitingSheetView | null;
  @ApiProperty({ type: StationAbilitiesView }) readonly can: StationAbilitiesView;
}

export const stationRecordView = ({ id, passed, signedAt, observed, critical, note, rating, observedAt, takingId, standing }: StationRecord, assessorName: string, photoIds: string[] = []): StationRecordView => ({
  id,
  assessorName,
  passed,
  signedAt: signedAt.toISOString(),
  observed: [...observed],
  critical: [...critical],
  note,
  rating,
  observedAt: observedAt?.toISOString() ?? null,
  takingId,
  standing,
  photoIds,
});

export const stationRulingView = ({ takingId, passed, reason, ruledAt }: StationRuling, rulerName: string): StationRulingView => ({ takingId, rulerName, passed, reason, ruledAt: ruledAt.toISOString() });
