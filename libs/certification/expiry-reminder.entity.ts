// Who was told that a certificate will end?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('expiry_reminder')
export class ExpiryReminder {
  @PrimaryColumn('uuid', { name: 'certificate_id' }) certificateId: string;
  /** How many days before the end, at most. */
  @PrimaryColumn('smallint') stage: number;
  @PrimaryColumn('text') recipient: 'holder' | 'academy';
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('timestamptz') at: Date;
}
