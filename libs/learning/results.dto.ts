// What does an academy see of how a quiz or the exam went?
import { ApiProperty } from '@nestjs/swagger';
import { AttemptResultView } from '#libs/assessment/attempt-view.js';

export class ResultView {
  @ApiProperty({ example: 'exam' }) readonly requirement: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ description: 'How often it was tried, an attempt in progress included.' }) readonly attempts: number;
  @ApiProperty({ type: AttemptResultView, nullable: true, description: 'Of the attempt that passed first; null when none has.' }) readonly result: AttemptResultView | null;
}
