// What do the ledger's routes take and answer?
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { toBase64 } from './core/base64.js';
import type { EntryProof, GrowthProof } from './ledger.reader.js';
import type { StoredCheckpoint } from './ledger.store.js';

/** A count of entries as it stands in an address: no sign, no leading zero, no more than can be counted exactly. */
export const countPattern = /^(0|[1-9]\d{0,14})$/;
const isCount = { message: '$property is a whole number from 0.' };
const count = { type: 'integer', minimum: 0 } as const;

export class ProofQuery {
  @ApiPropertyOptional({ ...count, description: 'How many entries the log has in which to prove; the newest checkpoint without it.' })
  @IsOptional()
  @Matches(countPattern, isCount)
  readonly size?: string;
}

export class ConsistencyQuery {
  @ApiProperty({ ...count, description: 'The size of the older log.' })
  @Matches(countPattern, isCount)
  readonly from: string;

  @ApiPropertyOptional({ ...count, description: 'The size of the newer log; the newest checkpoint without it.' })
  @IsOptional()
  @Matches(countPattern, isCount)
  readonly to?: string;
}

export class EntryProofView {
  @ApiProperty(count) readonly index: number;
  @ApiProperty(count) readonly size: number;
  @ApiProperty({ format: 'byte', description: 'SHA-256(0x00 ‖ entry), base64.' }) readonly leafHash: string;
  @ApiProperty({ format: 'byte', description: 'The root of the log of this size, base64.' }) readonly root: string;
  @ApiProperty({ type: [String], description: 'RFC 9162 section 2.1.3: from the leaf\'s sibling upwards, base64.' }) readonly hashes: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'The signed checkpoint of this size, when there is one.' }) readonly checkpoint: string | null;
}

export class GrowthProofView {
  @ApiProperty(count) readonly from: number;
  @ApiProperty(count) readonly to: number;
  @ApiProperty({ format: 'byte', description: 'base64' }) readonly fromRoot: string;
  @ApiProperty({ format: 'byte', description: 'base64' }) readonly toRoot: string;
  @ApiProperty({ type: [String], description: 'RFC 9162 section 2.1.4, base64.' }) readonly hashes: readonly string[];
}

export class RegisterLedgerView {
  @ApiProperty({ ...count, description: 'How many entries the newest checkpoint covers.' }) readonly size: number;
  @ApiProperty({ format: 'byte', description: 'base64' }) readonly root: string;
  @ApiProperty({ format: 'date-time' }) readonly checkpointAt: string;
  @ApiProperty({ ...count, description: 'How many leaves wait for their place.' }) readonly waiting: number;
}

export const viewEntryProof = (proof: EntryProof): EntryProofView => ({
  index: proof.index,
  size: proof.size,
  leafHash: toBase64(proof.leafHash),
  root: toBase64(proof.root),
  hashes: proof.hashes.map(toBase64),
  checkpoint: proof.checkpoint,
});

export const viewGrowthProof = (proof: GrowthProof): GrowthProofView => ({
  from: proof.from,
  to: proof.to,
  fromRoot: toBase64(proof.fromRoot),
  toRoot: toBase64(proof.toRoot),
  hashes: proof.hashes.map(toBase64),
});

export const viewRegisterLedger = (head: StoredCheckpoint, waiting: number): RegisterLedgerView => ({
  size: head.size,
  root: toBase64(head.root),
  checkpointAt: head.signedAt.toISOString(),
  waiting,
});
