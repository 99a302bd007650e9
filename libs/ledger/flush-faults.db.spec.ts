// Is the whole log right after any step of a flush has failed, or has stood while its answer was lost?
import { rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../../test/severing-proxy.js';
import { StruckLedger } from '../../test/struck-ledger.js';

let ledger: StruckLedger;

beforeAll(async () => {
  ledger = await StruckLedger.open();
  // The leaves of the first faults complete a tile.
  await ledger.process.fill(250);
});
afterAll(() => ledger.close());

/** The disk is gone: its name is there, but nothing below it can be read or written. */
async function takeAnchorAway(): Promise<void> {
  const { anchorFolder } = ledger.database;
  await rename(anchorFolder, `${anchorFolder}.away`);
  await writeFile(anchorFolder, '');
}

async function giveAnchorBack(): Promise<void> {
  const { anchorFolder } = ledger.database;
  await rm(anchorFolder);
  await rename(`${anchorFolder}.away`, anchorFolder);
}

const has = (fragment: string): Fault['at'] => (text) => text.includes(fragment);
const takingIn = has('admit_leaf');
const commit: Fault['at'] = (text, before) => text === 'commit' && takingIn(before, '');
const reading = has('from ledger_intake i order by i.ordinal');
const growing = has('update ledger_head');
const keeping = has('insert into ledger_checkpoint');
const lookingUp = has('select event_id, seq from ledger_entry');

interface Step extends Pick<Fault, 'at' | 'when'> {
  readonly step: string;
  /** In the place of a connection that is cut. */
  readonly meanwhile?: () => Promise<void>;
  readonly mend?: () => Promise<void>;
  /** Somebody asks for what is in the log since long ago. */
  readonly asksAgain?: true;
}

/** In pairs: what failed, and what stood though nobody was told. To sign fails only together with its process, which is the loss of the growth's answer. */
const steps: readonly Step[] = [
  { step: 'taking a leaf in failed', at: takingIn, when: 'unsent' },
  { step: 'a leaf was taken in, unheard', at: takingIn, when: 'unanswered' },
  { step: 'the commit of a leaf failed', at: commit, when: 'unsent' },
  { step: 'a leaf was committed, unheard', at: commit, when: 'unanswered' },
  { step: 'reading what waits failed', at: reading, when: 'unsent' },
  { step: 'what waits was read, unheard', at: reading, when: 'unanswered' },
  { step: 'looking at the anchor failed', at: reading, when: 'unanswered', meanwhile: takeAnchorAway, mend: giveAnchorBack },
  { step: 'the log could not grow', at: growing, when: 'unsent' },
  { step: 'the log has grown, unheard and unsigned', at: growing, when: 'unanswered' },
  { step: 'moving the anchor failed', at: growing, when: 'unanswered', meanwhile: takeAnchorAway, mend: giveAnchorBack },
  { step: 'the anchor was moved, unheard', at: growing, when: 'unanswered', meanwhile: () => ledger.moveAnchorUnheard() },
  { step: 'keeping the checkpoint failed', at: keeping, when: 'unsent' },
  { step: 'the checkpoint was kept, unheard, and nobody was told of it', at: keeping, when: 'unanswered' },
  { step: 'looking up a place failed', at: lookingUp, when: 'unsent', asksAgain: true },
  { step: 'a place was looked up, unheard', at: lookingUp, when: 'unanswered', asksAgain: true },
];

const callers = 8;

function appending({ step, asksAgain }: Step): Promise<unknown> {
  const asked = asksAgain ? ledger.journal.slice(-3) : [];
  return Promise.all([
    ...Array.from({ length: callers }, (_, at) => ledger.acknowledge(`${step}: ${at}`)),
    ...asked.map(async ({ eventId, index }) => expect([index, null]).toContain((await ledger.process.sequencer.sequenced(eventId, 20_000))?.index ?? null)),
  ]);
}

describe('when', () => {
  let told: number;
  beforeEach(() => {
    told = ledger.journal.length;
  });
  afterEach(async () => {
    expect(ledger.journal).toHaveLength(told + callers);
    await ledger.check();
  });

  it.each(steps)('$step, the same process goes on', async (step) => {
    const struck = ledger.strike({
      ...step,
      happen: async () => {
        await step.meanwhile?.();
        return step.meanwhile !== undefined;
      },
    });
    const appended = appending(step);
    // A fault that does not happen lets no test pass.
    await struck;
    if (step.mend) {
      await pause(100);
      expect(ledger.journal).toHaveLength(told);
      await step.mend();
    }
    await appended;
  });

  it.each(steps)('$step, and the process died, the next one goes on', async (step) => {
    const struck = ledger.strike({
      ...step,
      happen: async () => {
        await step.meanwhile?.();
        ledger.cutOff();
        return false;
      },
    });
    const appended = appending(step);
    await struck;
    await step.mend?.();
    await ledger.succeed();
    await appended;
  });
});
