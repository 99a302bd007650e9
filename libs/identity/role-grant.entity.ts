// Who may do what in which academy, since when, by whom?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/kernel/context.js';

@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** Null for a registrar, who serves the register across academies. */
  @Column('uuid', { name: 'academy_id', nullable: true }) academyId: string | null;
  @Column('text') role: Role;
  @Column('uuid', { name: 'granted_by', nullable: true }) grantedBy: string | null;
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date;
  @Column('uuid', { name: 'revoked_by', nullable: true }) revokedBy: string | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
