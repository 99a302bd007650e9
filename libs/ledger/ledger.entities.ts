// Which tables is the ledger kept in?
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A leaf on its way in. */
@Entity('ledger_intake')
export class LedgerIntake {
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId: string;
  @Column({ type: 'bigint', insert: false, update: false }) ordinal: string;
  @Column('bytea') leaf: Buffer;
}

@Entity('ledger_entry')
export class LedgerEntry {
  @PrimaryColumn('bigint') seq: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('bytea') leaf: Buffer;
  @Column('bytea', { name: 'leaf_hash' }) leafHash: Buffer;
}

/** 256 hashes of a level, written once they are all there. */
@Entity('ledger_tile')
export class LedgerTile {
  @PrimaryColumn('smallint') level: number;
  @PrimaryColumn('bigint') tile: string;
  @Column('bytea') hashes: Buffer;
}

@Entity('ledger_checkpoint')
export class LedgerCheckpoint {
  @PrimaryColumn('bigint') size: string;
  @Column('bytea') root: Buffer;
  @Column('text') note: string;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
}

/** The one row that changes. */
@Entity('ledger_head')
export class LedgerHead {
  @PrimaryColumn('boolean') singleton: boolean;
  @Column('bigint') size: string;
  @Column('bytea') root: Buffer;
}

@Entity('ledger_identity')
export class LedgerIdentity {
  @PrimaryColumn('boolean') singleton: boolean;
  @Column('text') origin: string;
  @Column('text', { name: 'verifier_key' }) verifierKey: string;
}

export const ledgerEntities = [LedgerIntake, LedgerEntry, LedgerTile, LedgerCheckpoint, LedgerHead, LedgerIdentity];
