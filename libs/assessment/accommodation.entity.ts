// Which columns do accommodations and breaks have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isTimeFactor, type Accommodation, type AccommodationAct, type TimeFactor } from './core/accommodation.js';
import type { Break } from './core/attempt-time.js';

/** As PostgreSQL gives it, text, and as it is reckoned with. */
export const timeFactorOf = (stored: string | number): TimeFactor => {
  const factor = Number(stored);
  return isTimeFactor(factor) ? factor : 1;
};

@Entity('accommodation')
export class AccommodationRow implements Accommodation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('integer') sequence: number;
  @Column('text') act: AccommodationAct;
  @Column('numeric', { name: 'time_factor', precision: 3, scale: 2, transformer: { to: (factor: number) => factor, from: timeFactorOf } }) timeFactor: TimeFactor;
  @Column('smallint', { name: 'break_minutes' }) breakMinutes: number;
  @Column('boolean', { name: 'large_print' }) largePrint: boolean;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}

@Entity('attempt_break')
export class AttemptBreakRow implements Break {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  @PrimaryColumn('integer') number: number;
  @Column('timestamptz', { name: 'begun_at' }) begunAt: Date;
  @Column('timestamptz', { name: 'ends_by' }) endsBy: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
