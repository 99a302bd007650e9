// What was kept of a ledger outside its database, in the folders that an operator has?
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isAttemptReceipt, verifyAttemptReceipt } from '#libs/assessment/core/attempt-receipt.js';
import { verifyCertificateReceipt } from '#libs/certification/core/certificate-receipt.js';
import type { VerifierKey } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import type { RightEdge } from '#libs/ledger/core/tree.js';
import { salvageCopy, type Salvaged } from '#libs/ledger/salvage-copy.js';
import { PublishedLog } from './published-log.js';

export interface KeptEntry extends Salvaged {
  /** The file or folder that it was found in, below the operator's. */
  readonly from: string;
}

/**
 * Every entry that is proven under a checkpoint which `key` signed: of receipts (`*.tlog-proof`) and of copies as `ledger export` writes
 * them (with a file `checkpoint`), in `folder` and in the folders directly below; of copies only what is missing behind `kept`.
 * `say` hears what is left out.
 */
export async function salvageFrom(folder: string, key: VerifierKey, kept: RightEdge, say: (line: string) => void): Promise<KeptEntry[]> {
  const below = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory() && entry.name !== 'tile').map(({ name }) => name);
  const found: KeptEntry[] = [];
  for (const name of ['.', ...below.sort()]) {
    found.push(...(await receiptsIn(folder, name, key, say)));
    const place = path.join(folder, name);
    const log = (await isThere(path.join(place, 'checkpoint'))) && PublishedLog.at(path.resolve(place));
    if (!log) continue;
    const { entries, faults } = await salvageCopy(log, key, kept);
    for (const fault of faults) say(`The copy ${name} is left out, or a part of it: ${fault}`);
    found.push(...entries.map((entry) => ({ ...entry, from: name })));
  }
  return found;
}

async function receiptsIn(folder: string, below: string, key: VerifierKey, say: (line: string) => void): Promise<KeptEntry[]> {
  const names = (await readdir(path.join(folder, below))).filter((name) => name.endsWith('.tlog-proof')).sort();
  const kept: KeptEntry[] = [];
  for (const name of names) {
    const from = path.join(below, name);
    const text = await readFile(path.join(folder, from), 'utf8');
    const receipt = (isAttemptReceipt(text) ? verifyAttemptReceipt : verifyCertificateReceipt)(text, trustingOnly(key));
    if (receipt.ok) kept.push({ index: receipt.value.index, leaf: new TextEncoder().encode(receipt.value.leaf), from });
    else say(`${from} is left out: ${receipt.fault}`);
  }
  return kept;
}

const isThere = (file: string): Promise<boolean> => access(file).then(
  () => true,
  () => false,
); // prettier-ignore
