// What makes up the ledger, and what may others use of it?
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnchorFolder } from './anchor-folder.js';
import { AppendEntry } from './append-entry.js';
import { ExportLedger } from './export-ledger.js';
import { HoldToAnchor } from './hold-to-anchor.js';
import { LedgerKey } from './ledger-key.js';
import { LedgerController } from './ledger.controller.js';
import { ledgerEntities } from './ledger.entities.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerStore } from './ledger.store.js';
import { OpenTree } from './open-tree.js';
import { PublishCheckpoint } from './publish-checkpoint.js';
import { RecomputeLedger } from './recompute-ledger.js';
import { RecoverLedger } from './recover-ledger.js';
import { RegisterLedgerController } from './register-ledger.controller.js';
import { Sequencer } from './sequencer.js';
import { TileHashes } from './tile-hashes.js';
import { Witnesses } from './witnesses.js';

@Module({
  imports: [TypeOrmModule.forFeature([...ledgerEntities])],
  controllers: [LedgerController, RegisterLedgerController],
  providers: [
    AnchorFolder, AppendEntry, ExportLedger, HoldToAnchor, LedgerKey, LedgerReader, LedgerStore, OpenTree, PublishCheckpoint, RecomputeLedger, RecoverLedger,
    Sequencer, TileHashes, Witnesses,
  ], // prettier-ignore
  exports: [AppendEntry, ExportLedger, LedgerKey, LedgerReader, RecomputeLedger, RecoverLedger, Sequencer],
})
export class LedgerModule {}
