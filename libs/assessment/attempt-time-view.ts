// What does a candidate see of the time of an attempt?
import { ApiProperty } from '@nestjs/swagger';
import { timeFactors, type TimeFactor } from './core/accommodation.js';
import { breakLeft, isOnBreak } from './core/attempt-time.js';
import { isHeldElsewhere } from './core/hold.js';
import { attemptStates, type AttemptState } from './core/attempt.js';
import type { AttemptTime } from './attempt-times.store.js';

export class AttemptTimeView {
  @ApiProperty({ enum: attemptStates, description: '`being-marked`: handed in, and people mark some of it before there is a result.' }) readonly state: AttemptState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Moves with an accommodation or a break, and then once more when the break is over sooner.' }) readonly deadline: string | null;
  @ApiProperty({ format: 'date-time', description: "The server's clock, which decides." }) readonly now: string;
  @ApiProperty({ enum: timeFactors, type: Number, description: "So many times the rule's minutes." }) readonly timeFactor: TimeFactor;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until then the clock stands still, no items are shown and no answers taken; null when there is no break now.' }) readonly breakUntil: string | null;
  @ApiProperty({ description: 'For so long the clock may still stand still; 0 during the last break.' }) readonly breakSecondsLeft: number;
  @ApiProperty({ description: 'Whether this browser holds the attempt; false shows no items and takes no answers, until it takes the attempt over.' }) readonly heldHere: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'The number of the browser that holds it; whoever takes it over names it. Null when it is bound to none.' }) readonly hold: number | null;
  @ApiProperty({ description: 'At a sitting: taking over needs the code of the minute.' }) readonly supervised: boolean;
  @ApiProperty({ description: 'The screen begins with large print.' }) readonly largePrint: boolean;
}

export const attemptTimeView = (time: AttemptTime, now: Date, session?: string): AttemptTimeView => ({
  state: time.state,
  deadline: time.deadline?.toISOString() ?? null,
  now: now.toISOString(),
  timeFactor: time.timeFactor,
  breakUntil: time.state === 'in-progress' && isOnBreak(time, now) ? (time.breakUntil?.toISOString() ?? null) : null,
  breakSecondsLeft: time.state === 'in-progress' ? Math.floor(breakLeft(time, time.broken) / 1000) : 0,
  heldHere: time.state !== 'in-progress' || !isHeldElsewhere(time, session),
  hold: time.hold,
  supervised: time.supervised,
  largePrint: time.largePrint,
});
