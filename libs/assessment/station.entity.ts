// Which columns do stations, and what was observed at them, have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rating, StationSource } from './core/station.js';

@Entity('station')
export class StationRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('integer') version: number;
  @Column('text') domain: string;
  @Column('jsonb') content: Omit<StationSource, 'code' | 'domain'>;
  @Column('bytea') digest: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('station_record')
export class StationRecordRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'station_id' }) stationId: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'assessor_id' }) assessorId: string;
  @Column('text', { array: true }) observed: string[];
  @Column('text', { array: true }) critical: string[];
  @Column('text') note: string;
  @Column('boolean') passed: boolean;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  @Column('smallint') assessors: 1 | 2;
  /** Of two: the id of the first sheet. */
  @Column('uuid', { name: 'taking_id', nullable: true }) takingId: string | null;
  @Column('smallint', { nullable: true }) rating: Rating | null;
  /** When the assessor had done, by the clock of the device on which it was kept. */
  @Column('timestamptz', { name: 'observed_at', nullable: true }) observedAt: Date | null;
}

@Entity('station_pair')
export class StationPairRow {
  @PrimaryColumn('uuid', { name: 'taking_id' }) takingId: string;
  @Column('uuid', { name: 'second_id' }) secondId: string;
  @Column('uuid', { name: 'station_id' }) stationId: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('text') outcome: 'passed' | 'failed' | 'disputed';
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
}

@Entity('station_ruling')
export class StationRulingRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'taking_id' }) takingId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'ruler_id' }) rulerId: string;
  @Column('boolean') passed: boolean;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'ruled_at' }) ruledAt: Date;
}
