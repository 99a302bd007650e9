// What is kept of a person's password, sessions and links? (Nothing that lets anybody in.)
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkPurpose } from './core/link.js';

@Entity('password')
export class Password {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('text') hash: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}

@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'signed_in_at' }) signedInAt: Date;
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}

@Entity('one_time_link')
export class OneTimeLink {
  @PrimaryColumn('uuid') id: string;
  @Column('text') purpose: LinkPurpose;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
