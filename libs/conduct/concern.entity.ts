// How is a concern stored?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Concern, ConcernState, ConcernSubject } from './core/concern.js';

@Entity('concern')
export class ConcernEntity implements Concern {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) reference: string;
  @Column('char', { name: 'certificate_number', length: 15, nullable: true }) certificateNumber: string | null;
  @Column('text') about: ConcernSubject;
  /** Null once the person whom it was about had the details removed. */
  @Column('text', { nullable: true }) account: string | null;
  @Column('text', { nullable: true }) contact: string | null;
  @Column('text') locale: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('text', { default: 'received' }) state: ConcernState;
}
