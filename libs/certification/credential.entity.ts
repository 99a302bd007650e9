// Which credentials were signed, and which status lists published?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StatusPurpose } from './core/status-bits.js';

@Entity('credential')
export class Credential {
  @PrimaryColumn('uuid', { name: 'certificate_id' }) certificateId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'holder_id' }) holderId: string;
  @Column('uuid', { name: 'key_id' }) keyId: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
  /** SHA-256 of the document. */
  @Column('bytea') digest: Buffer;
  /** JSON with its proof, as it was signed; null once the details were removed. */
  @Column('text', { nullable: true }) document: string | null;
  /** The signed facts that the code on the paper holds; null when they are too long for one, on older credentials, and once the details were removed. */
  @Column('bytea', { name: 'check_code', nullable: true }) checkCode: Buffer | null;
  /** The register's key that signed them. */
  @Column('uuid', { name: 'check_key_id', nullable: true }) checkKeyId: string | null;
}

@Entity('status_list_version')
export class StatusListVersion {
  /** Also the id of its ledger entry. */
  @PrimaryColumn('uuid') id: string;
  @Column('text') list: string;
  @Column('text') purpose: StatusPurpose;
  /** How many entries of the ledger it rests on. */
  @Column('bigint') size: string;
  /** SHA-256 of the bits. */
  @Column('bytea') digest: Buffer;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
}
