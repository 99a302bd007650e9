// Is the whole log right, and its witness's too, after a witness could not be asked, or has cosigned while its answer was lost?
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { cosigner } from '#libs/ledger/core/cosignature.js';
import { formatVerifierKey, noteSigner } from '#libs/ledger/core/note.js';
import { startLossyProxy, type LossyProxy } from '../apps/faults/lossy-proxy.js';
import type { Fault } from './severing-proxy.js';
import { StruckLedger } from './struck-ledger.js';
import { testConfig } from './test-config.js';
import type { TestDatabase } from './database.js';
import { Watcher } from './watcher.js';

describe('a ledger that releases nothing without its witness', () => {
  const { ledgerOrigin, ledgerSeed } = testConfig({} as TestDatabase);
  const log = noteSigner(ledgerOrigin, ledgerSeed);
  let folder: string;
  let witness: Watcher;
  let between: LossyProxy;
  let ledger: StruckLedger;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-witnessed-'));
    witness = new Watcher(cosigner('witness.example', new Uint8Array(32).fill(21)), await mkdtemp(path.join(folder, 'witness-')), log);
    await witness.start();
    between = await startLossyProxy(() => witness.url);
    const ledgerPolicy = path.join(folder, 'policy');
    await writeFile(ledgerPolicy, `log ${formatVerifierKey(log.key)}\nwitness W ${formatVerifierKey(witness.signer.key)} ${between.url}\nquorum W\n`);
    ledger = await StruckLedger.open({ ledgerPolicy });
    await ledger.process.fill(250);
  });
  afterAll(async () => {
    await ledger.close();
    await between.close();
    await witness.stop();
    await rm(folder, { recursive: true });
  });

  /** The database says nothing more of what it has done, or never hears of it. */
  const atDatabase = (fragment: string, when: Fault['when']) => () => ledger.strike({ at: (text) => text.includes(fragment), when, happen: () => false });

  interface Step {
    readonly step: string;
    /** Resolves once it has happened. */
    readonly strike: () => Promise<void>;
    readonly mend?: () => Promise<void>;
  }
  const steps: readonly Step[] = [
    { step: 'the witness could not be asked', strike: () => witness.stop(), mend: () => witness.start() },
    { step: 'the witness has cosigned, unheard', strike: () => between.lose(1) },
    { step: 'the log has grown, unheard, unsigned and unseen', strike: atDatabase('update ledger_head', 'unanswered') },
    { step: 'keeping the cosigned checkpoint failed', strike: atDatabase('insert into ledger_checkpoint', 'unsent') },
    { step: 'the cosigned checkpoint was kept, unheard', strike: atDatabase('insert into ledger_checkpoint', 'unanswered') },
  ];
  const callers = 8;
  const appending = (what: string) => Promise.all(Array.from({ length: callers }, (_, at) => ledger.acknowledge(`${what}: ${at}`)));

  describe('when', () => {
    let told: number;
    beforeEach(() => {
      told = ledger.journal.length;
    });
    afterEach(async () => {
      expect(ledger.journal).toHaveLength(told + callers);
      await ledger.check();
      const seen = openCheckpoint((await witness.newest()) ?? '', log.key);
      expect(seen).toMatchObject({ ok: true, value: { size: 250 + ledger.journal.length } });
      for (const { checkpoint } of ledger.journal.slice(told)) {
        const opened = openCheckpoint(checkpoint.note, log.key, [witness.signer.key]);
        expect(opened).toMatchObject({ ok: true, value: { signedBy: [log.key, witness.signer.key] } });
      }
    });

    it.each(steps)('$step, the same process goes on', async ({ step, strike, mend }) => {
      const struck = strike();
      const appended = appending(step);
      await struck;
      if (mend) {
        await expect(Promise.race([appended, new Promise((resolve) => setTimeout(resolve, 300, 'nobody was told'))])).resolves.toBe('nobody was told');
        await mend();
      }
      await appended;
    });

    it.each(steps)('$step, and the process died, the next one goes on', async ({ step, strike, mend }) => {
      const struck = strike();
      const appended = appending(step);
      await struck;
      ledger.cutOff();
      await mend?.();
      await ledger.succeed();
      await appended;
    });
  });
});
