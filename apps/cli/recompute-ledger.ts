// Does every stored byte of the ledger still give what was signed?
import { RecomputeLedger } from '#libs/ledger/recompute-ledger.js';
import { withApplication } from './application.js';

/** What was looked at. Fails with one line for every finding; changes nothing. */
export async function recomputeLedger(): Promise<string[]> {
  const { size, root, checkpoints, tiles, findings } = await withApplication((app) => app.get(RecomputeLedger).run());
  if (findings.length > 0) throw new Error(['The ledger is not what was signed:', ...findings.map(({ code, at }) => `${code} ${at}`)].join('\n'));
  return [`${size} entries, ${tiles} tiles and ${checkpoints} checkpoints agree; root ${Buffer.from(root).toString('base64')}`];
}
