// What does the registrar send and get about concerns?
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { concernStates, concernSubjects, type Concern, type ConcernState, type ConcernSubject } from './core/concern.js';

export class ConcernStateDto {
  @ApiProperty({ enum: concernStates })
  @IsIn(concernStates)
  readonly state: ConcernState;
}

export class ConcernView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'C-7Q4M-X2D9' }) readonly reference: string;
  @ApiProperty({ type: String, nullable: true, description: 'As the reporter gave it: well formed, but perhaps of no certificate.' }) readonly certificateNumber: string | null;
  @ApiProperty({ enum: concernSubjects }) readonly about: ConcernSubject;
  @ApiProperty({ type: String, nullable: true, description: 'Null once the person whom it was about had the details removed.' }) readonly account: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly contact: string | null;
  @ApiProperty({ format: 'date-time' }) readonly receivedAt: string;
  @ApiProperty({ enum: concernStates }) readonly state: ConcernState;
}

export const concernView = ({ id, reference, certificateNumber, about, account, contact, receivedAt, state }: Concern): ConcernView => ({
  id,
  reference,
  certificateNumber,
  about,
  account,
  contact,
  receivedAt: receivedAt.toISOString(),
  state,
});
