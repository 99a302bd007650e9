// What does the ledger say to a line of the register?
import { Injectable, Logger } from '@nestjs/common';
import { readFacts } from '#libs/certification/core/facts.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { openCheckpoint, type OpenedCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { differs, isAltered, notInLog, unread, weigh, weighWaiting, type Evidence, type Shown } from './core/evidence.js';
import type { RegisterEntry } from './core/register-entry.js';
import { RegisterStore } from './register.store.js';

const isId = (id: unknown): boolean => typeof id === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Proves each line as a stranger would: from the signed checkpoint down to what the entries of all its events commit to. */
@Injectable()
export class LedgerEvidence {
  readonly #log = new Logger(LedgerEvidence.name);
  /** Checking a signature costs more than all the rest, and many lines stand under one. */
  #opened: { readonly note: string; readonly checkpoint: OpenedCheckpoint | null } = { note: '', checkpoint: null };

  constructor(
    private readonly ledger: LedgerReader,
    private readonly key: LedgerKey,
    private readonly store: RegisterStore,
  ) {}

  /** Never throws: what could not be read is said to be unread. */
  async of(number: string, entry: RegisterEntry): Promise<Evidence> {
    try {
      const own = await this.#weigh(number, entry);
      const isProven = own.ledger.answer === 'yes' && !isAltered(own);
      const evidence = isProven && entry.renewedBy !== null ? await this.#renewed(number, entry, entry.renewedBy, own) : own;
      // The number stays out of the logs; the event finds the certificate.
      if (isAltered(evidence)) this.#log.error(`The register does not say what the ledger has of event ${entry.lastEvent.id}: ${evidence.signature.because}, ${evidence.ledger.because}.`);
      return evidence;
    } catch (error) {
      this.#log.debug(`No evidence: ${String(error)}`);
      return unread;
    }
  }

  async #weigh(number: string, entry: RegisterEntry): Promise<Evidence> {
    const { earlier, lastEvent, issuedEventId, ledgerIndex } = entry;
    const events = [...earlier.map((event) => event?.id), lastEvent.id];
    // PostgreSQL refuses to look for what is no id, and that must not pass for a ledger that could not be read.
    if (!events.every(isId) || events[0] !== issuedEventId) return notInLog;
    const { checkpoint, entries, hashes } = await this.ledger.proven(lastEvent.id, events);
    const tree = this.#open(checkpoint.note);
    if (!tree) return unread;
    const found = events.flatMap((id) => entries.get(id) ?? []);
    const newest = found.at(-1);
    // Whatever place the line names: that it names none yet must not keep an entry from being compared.
    if (!hashes) return ledgerIndex === null ? this.#weighWaiting(number, entry, events) : notInLog;
    if (!newest || found.length < events.length || newest.index !== (ledgerIndex ?? newest.index)) return notInLog;
    return weigh(shownOf(number, entry), tree, { ...newest, hashes }, found.slice(0, -1));
  }

  /** What is said to wait for its place must be there to wait, in the same transaction as the line. */
  async #weighWaiting(number: string, entry: RegisterEntry, events: readonly string[]): Promise<Evidence> {
    const leaves = await this.ledger.leaves(events);
    const found = events.flatMap((id) => leaves.get(id) ?? []);
    return found.length < events.length ? notInLog : weighWaiting(shownOf(number, entry), found);
  }

  /** That somebody was certified again is no event of this certificate. The newer one says so itself, and is proven like this one. */
  async #renewed(number: string, entry: RegisterEntry, renewedBy: string, own: Evidence): Promise<Evidence> {
    const newer = await this.store.find(renewedBy);
    if (newer === null) return unread;
    if (newer === 'nothing') return { ...own, signature: differs };
    const evidence = await this.#weigh(renewedBy, newer.entry);
    const { renews = null } = readFacts(newer.entry.lastEvent.facts);
    if (isAltered(evidence) || renews === null || (renews !== number && !(await this.#hasReplaced(entry, renews)))) return { ...own, signature: differs };
    return evidence.ledger.answer === 'yes' ? own : unread;
  }

  /** A correction bears a new number, and what renewed it still names the one before. `entry` is proven, and so is each step further back. */
  async #hasReplaced(entry: RegisterEntry, number: string): Promise<boolean> {
    const seen = new Set<string>();
    for (let { lastEvent } = entry; ; ) {
      const { replaces = null } = readFacts(lastEvent.facts);
      if (replaces === null || replaces === number) return replaces !== null;
      if (seen.has(replaces)) throw new Error('What was corrected takes its own place.');
      seen.add(replaces);
      const before = await this.store.find(replaces);
      if (before === null || before === 'nothing') throw new Error('What was corrected could not be read.');
      const evidence = await this.#weigh(replaces, before.entry);
      if (evidence.ledger.answer !== 'yes' || isAltered(evidence)) throw new Error('What was corrected could not be proven.');
      ({ lastEvent } = before.entry);
    }
  }

  #open(note: string): OpenedCheckpoint | null {
    if (this.#opened.note !== note) {
      const opened = openCheckpoint(note, this.key.signer.key);
      this.#opened = { note, checkpoint: opened.ok ? opened.value : null };
    }
    return this.#opened.checkpoint;
  }
}

function shownOf(number: string, entry: RegisterEntry): Shown {
  const { name, state, stateSince, reviewOn, reason, validFrom, validUntil, history, earlier, lastEvent, salts, statusList } = entry;
  const { scope, programme, version, independence } = readFacts(entry.facts);
  // Of these the line has no columns: they are read from the facts of the newest event each time.
  const { conditions = [], successor: replacedBy = null, replaces = null, renews = null } = readFacts(lastEvent.facts);
  const events = [...earlier, { facts: lastEvent.facts, salt: salts.facts, leafHash: lastEvent.leafHash }];
  return {
    number, name, standing: state, stateSince, reviewOn, reason, scope, programme, version, validFrom, validUntil, independence, statusList, salts, history, events,
    conditions: state === 'with-conditions' ? conditions : [], replacedBy, replaces, renews,
  }; // prettier-ignore
}
