// Which columns do stations, and what was observed at them, have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StationSource } from './core/station.js';

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
}
