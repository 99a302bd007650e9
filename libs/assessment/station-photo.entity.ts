// Which columns does a photo of the practical have?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('station_photo')
export class StationPhotoRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'station_id' }) stationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'assessor_id' }) assessorId: string;
  /** Whoever is shown has agreed. */
  @Column('boolean') consent: boolean;
  @Column('integer') width: number;
  @Column('integer') height: number;
  /** Gone, with its salt, once the details of the person are removed. */
  @Column('bytea', { nullable: true }) image: Buffer | null;
  @Column('bytea', { nullable: true }) salt: Buffer | null;
  /** What the ledger says of it, from the moment that its sheet is signed. */
  @Column('text') commitment: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('uuid', { name: 'record_id', nullable: true }) recordId: string | null;
}
