// What does the ledger say to a line of the register?
import { Injectable, Logger } from '@nestjs/common';
import { readFacts } from '#libs/certification/core/facts.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { openCheckpoint, type OpenedCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { isAltered, notInLog, notYetEntered, unread, weigh, type Evidence, type Shown } from './core/evidence.js';
import type { RegisterEntry } from './core/register-entry.js';

/** Proves each line as a stranger would: from the signed checkpoint down to what the entry commits to. */
@Injectable()
export class LedgerEvidence {
  readonly #log = new Logger(LedgerEvidence.name);
  /** Checking a signature costs more than all the rest, and many lines stand under one. */
  #opened: { readonly note: string; readonly checkpoint: OpenedCheckpoint | null } = { note: '', checkpoint: null };

  constructor(
    private readonly ledger: LedgerReader,
    private readonly key: LedgerKey,
  ) {}

  /** Never throws: what could not be read is said to be unread. */
  async of(number: string, entry: RegisterEntry): Promise<Evidence> {
    try {
      const { lastEvent, issuedEventId } = entry;
      const { checkpoint, entries } = await this.ledger.placed([...new Set([lastEvent.id, issuedEventId])]);
      const tree = this.#open(checkpoint.note);
      if (!tree) return unread;
      const [last, issued] = [entries.get(lastEvent.id), entries.get(issuedEventId)];
      // Whatever place the line names: that it names none yet must not keep an entry from being compared.
      if (!last && entry.ledgerIndex === null) return notYetEntered;
      const isInPlace = last?.index === (entry.ledgerIndex ?? last?.index);
      const evidence = last && issued && isInPlace ? weigh(shownOf(number, entry), tree, last, issued) : notInLog;
      // The number stays out of the logs; the event finds the certificate.
      if (isAltered(evidence)) this.#log.error(`The register does not say what the ledger has of event ${lastEvent.id}: ${evidence.signature.because}, ${evidence.ledger.because}.`);
      return evidence;
    } catch (error) {
      this.#log.debug(`No evidence: ${String(error)}`);
      return unread;
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

function shownOf(number: string, { name, state, facts, validFrom, validUntil, lastEvent, salts }: RegisterEntry): Shown {
  const { scope, programme, version, independence } = readFacts(facts);
  return { number, name, standing: state, scope, programme, version, validFrom, validUntil, independence, facts: lastEvent.facts, salts, leafHash: lastEvent.leafHash };
}
