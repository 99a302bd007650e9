// How does the operator put back what a database has lost of the ledger?
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { RecoverEntries, type EntryWithoutRow } from '#libs/certification/recover-entries.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { RecoverLedger } from '#libs/ledger/recover-ledger.js';
import { withApplication } from './application.js';
import { salvageFrom, type KeptEntry } from './salvage.js';

/** Tells what came back, and of which entries the rows did not; `say` hears at once what could not be used, whatever comes of it. */
export function recoverLedger(folder: string, say: (line: string) => void): Promise<string[]> {
  return withApplication(async (app) => {
    const { kept } = await app.get(RecoverLedger).loss();
    const salvaged = await salvageFrom(folder, app.get(LedgerKey).signer.key, kept, say);
    const { from, to, withoutRow } = await app.get(RecoverEntries).run(salvaged);
    return [
      ...rowsLost(withoutRow, salvaged),
      `${to - from} entries are back, ${from} to ${to - 1}. Start the server again: it signs the checkpoint that was there before.`,
    ];
  });
}

function rowsLost(entries: readonly EntryWithoutRow[], salvaged: readonly KeptEntry[]): string[] {
  if (entries.length === 0) return [];
  const receipts = new Map(salvaged.filter(({ from }) => from.endsWith('.tlog-proof')).map(({ index, from }) => [index, from]));
  return [`Of ${entries.length} entries the database has lost the rows, and they do not come back:`, ...entries.map((entry) => `entry ${entry.index}, ${whatIsLost(entry, receipts.get(entry.index))}`)];
}

/** An operator's sentence about what to expect, and to do. */
function whatIsLost({ type, number }: EntryWithoutRow, receipt: string | undefined): string {
  if (number !== null) return `${type}: the check of ${withDashes(number)} says that the ledger has something else, until what holds is entered anew`;
  if (type === 'issued') return `${type}: the check does not know this certificate any more${receipt ? `; ${receipt} still proves it, and says whose it is` : ''}`;
  if (type === 'key') return `${type}: what it signed is proven by copies of its did.json alone; a new key is made when one is needed`;
  if (type === 'digest') return `${type}: what was sealed is proven again; for exams dermark exams check says whether the rows are there`;
  return `${type || 'unreadable'}: the check does not know this certificate any more`;
}
