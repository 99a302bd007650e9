// Who has been invited into which role of an academy?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InvitedRole } from './core/invitation.js';

@Entity('invitation')
export class Invitation {
  @PrimaryColumn('uuid', { name: 'link_id' }) linkId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') role: InvitedRole;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy: string | null;
  @Column('timestamptz', { name: 'invited_at' }) invitedAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
