// What of a certificate's event is known when only its entry came back?
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('recovered_event')
export class RecoveredEvent {
  /** Also the id of its ledger entry. */
  @PrimaryColumn('uuid') id: string;
  @Column('text') type: string;
  @Column('text', { name: 'status_list' }) statusList: string;
  @Column('bigint', { name: 'status_index' }) statusIndex: string;
}
