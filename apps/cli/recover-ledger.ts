// How does the operator put back what a database has lost of the ledger?
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { verifyCertificateReceipt } from '#libs/certification/core/certificate-receipt.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { RecoverLedger, type Salvaged } from '#libs/ledger/recover-ledger.js';
import { withApplication } from './application.js';

/** Reads the receipts (`*.tlog-proof`) in a folder; those that this log did not sign are told and left out. */
export function recoverLedger(folder: string): Promise<string[]> {
  return withApplication(async (app) => {
    const policy = trustingOnly(app.get(LedgerKey).signer.key);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.tlog-proof')).sort();
    const salvaged: Salvaged[] = [];
    const refused: string[] = [];
    for (const name of names) {
      const receipt = verifyCertificateReceipt(await readFile(path.join(folder, name), 'utf8'), policy);
      if (receipt.ok) salvaged.push({ index: receipt.value.index, eventId: receipt.value.event, leaf: new TextEncoder().encode(receipt.value.leaf) });
      else refused.push(`${name} is left out: ${receipt.fault}`);
    }
    const { from, to } = await app.get(RecoverLedger).run(salvaged);
    return [...refused, `${to - from} entries are back, ${from} to ${to - 1}. Start the server again: it signs the checkpoint that was there before.`];
  });
}
