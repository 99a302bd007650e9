// How does the operator put the whole ledger into a folder that any web server can serve?
import { ExportLedger } from '#libs/ledger/export-ledger.js';
import { withApplication } from './application.js';

export async function exportLedger(folder: string): Promise<string[]> {
  const { size, root, written, kept } = await withApplication((app) => app.get(ExportLedger).run(folder));
  return [`${size} entries, ${written} new tiles, ${kept} files kept; root ${Buffer.from(root).toString('base64')}`];
}
