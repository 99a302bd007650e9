// What does a supervisor see of an entry that waits?
import { ApiProperty } from '@nestjs/swagger';
import { zones, type Zone } from '#libs/anatomy/scalp-map.js';
import type { Day } from '#libs/kernel/calendar.js';
import { surfaces, works, type Surface, type Work } from './core/logbook-entry.js';

export class WaitingEntryView {
  @ApiProperty({ format: 'uuid' }) readonly entryId: string;
  @ApiProperty({ format: 'uuid' }) readonly enrolmentId: string;
  @ApiProperty({ description: 'As the academy calls the trainee.' }) readonly traineeName: string;
  @ApiProperty() readonly cohortName: string;
  @ApiProperty({ type: String, format: 'date' }) readonly doneOn: Day;
  @ApiProperty({ enum: surfaces }) readonly surface: Surface;
  @ApiProperty({ enum: zones, nullable: true }) readonly zone: Zone | null;
  @ApiProperty({ enum: works }) readonly work: Work;
  @ApiProperty() readonly minutes: number;
  @ApiProperty({ format: 'date-time' }) readonly submittedAt: string;
  @ApiProperty() readonly supervisorName: string;
  @ApiProperty({ description: 'Then an owner names another one.' }) readonly supervisorHasLeft: boolean;
}
