// Which keys sign credentials and status lists?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeyLife } from './core/signing-key.js';

@Entity('signing_key')
export class SigningKey implements KeyLife {
  @PrimaryColumn('uuid') id: string;
  /** Null for the register's own. */
  @Column('uuid', { name: 'academy_id', nullable: true }) academyId: string | null;
  /** Ed25519, 32 bytes. */
  @Column('bytea', { name: 'public_key' }) publicKey: Buffer;
  /** Encrypted: `KeyVault` opens it. */
  @Column('bytea', { name: 'sealed_seed' }) sealedSeed: Buffer;
  @Column('timestamptz', { name: 'valid_from' }) validFrom: Date;
  @Column('timestamptz', { name: 'valid_until' }) validUntil: Date;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
}
