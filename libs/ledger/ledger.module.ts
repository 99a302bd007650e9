// What makes up the ledger, and what may others use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppendEntry } from './append-entry.js';
import { ExportLedger } from './export-ledger.js';
import { LedgerKey } from './ledger-key.js';
import { LedgerController } from './ledger.controller.js';
import { ledgerEntities } from './ledger.entities.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerStore } from './ledger.store.js';
import { OpenTree } from './open-tree.js';
import { PublishCheckpoint } from './publish-checkpoint.js';
import { RecomputeLedger } from './recompute-ledger.js';
import { RegisterLedgerController } from './register-ledger.controller.js';
import { Sequencer } from './sequencer.js';
import { TileHashes } from './tile-hashes.js';

@Module({
  imports: [TypeOrmModule.forFeature([...ledgerEntities])],
  controllers: [LedgerController, RegisterLedgerController],
  providers: [AppendEntry, ExportLedger, LedgerKey, LedgerReader, LedgerStore, OpenTree, PublishCheckpoint, RecomputeLedger, Sequencer, TileHashes],
  exports: [AppendEntry, ExportLedger, LedgerKey, LedgerReader, RecomputeLedger, Sequencer],
})
export class LedgerModule {}
