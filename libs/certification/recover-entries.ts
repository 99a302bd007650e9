// What becomes of certificates when the ledger's entries come back into a database that has lost their rows?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { fromBase64Url, toBase64Url } from '#libs/ledger/core/base64.js';
import { eventIdOf } from '#libs/ledger/core/event-id.js';
import { RecoverLedger, type LostEntry, type Recovery } from '#libs/ledger/recover-ledger.js';
import type { Salvaged } from '#libs/ledger/salvage-copy.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { certificateEventTypes, ledTo } from './core/certificate-state.js';
import { ordinalOf, type StatusPlace } from './core/leaf.js';
import { readLeaf, type PublishedLeaf } from './core/published-leaf.js';
import { RecoveredEventsStore, type KnownEvent } from './recovered-events.store.js';

/** An entry that came back and has no row: nothing but this is known of what it is about. */
export interface EntryWithoutRow {
  readonly index: number;
  /** Of its leaf; empty when the leaf cannot be read. */
  readonly type: string;
  /** Of the certificate that it is about, without dashes, when the database has that one; the entries alone tell no number. */
  readonly number: string | null;
}

export interface RecoveredEntries extends Recovery {
  readonly withoutRow: readonly EntryWithoutRow[];
}

type Certificate = Pick<KnownEvent, 'certificateId' | 'number'>;

/**
 * Puts entries back as `RecoverLedger` does. Rows that are still there keep their entries. Where the row of a later event is lost, the
 * certificate's public line names that entry from now on, so that the check says that the ledger has something else, instead of what was true
 * before, until the register or the academy has entered anew what holds; the new entry then follows the lost one. The status
 * lists go on saying what the whole ledger does, and no new certificate gets the place in them of one that was lost.
 */
@Injectable()
export class RecoverEntries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly recoverLedger: RecoverLedger,
    private readonly recovered: RecoveredEventsStore,
  ) {}

  /** Errors: those of `RecoverLedger`. May be broken off and repeated. */
  async run(salvaged: readonly Salvaged[]): Promise<RecoveredEntries> {
    const withoutRow: EntryWithoutRow[] = [];
    const recovery = await this.recoverLedger.run(salvaged, async (entries) => {
      const { ids, orphans } = await this.db.transaction(systemContext, () => this.#match(entries));
      withoutRow.push(...orphans);
      return ids;
    });
    return { ...recovery, withoutRow };
  }

  async #match(entries: readonly LostEntry[]) {
    const read = entries.map((entry) => ({ entry, said: saidBy(entry.leaf) }));
    const previous = read.map(({ said }) => said && hashIn(said.previous)).filter((hash) => hash !== null);
    const known = await this.recovered.known([...entries.map(({ leafHash }) => leafHash), ...previous]);
    const rows = new Map(known.map((event) => [toBase64Url(event.leafHash), event]));
    /** By the leaf hash of an event, also of one without a row, whose predecessor has one. */
    const certificates = new Map<string, Certificate>(rows);
    const ids = new Map<number, string>();
    const orphans: EntryWithoutRow[] = [];
    for (const { entry, said } of read) {
      const row = rows.get(toBase64Url(entry.leafHash));
      if (row) ids.set(entry.index, row.id);
      // A published list has nothing that its entry does not say: its row comes back.
      else if (said?.list) await this.#keepList(entry, said.list);
      else orphans.push({ index: entry.index, type: said?.typeName ?? '', number: said ? await this.#keep(entry, said, certificates) : null });
    }
    const places = read.map(({ said }) => said?.status).filter((place): place is StatusPlace => !!place);
    if (places.length > 0) await this.recovered.passPlaces(Math.max(...places.map(ordinalOf)));
    return { ids, orphans };
  }

  async #keepList({ leaf }: LostEntry, { list, purpose, size, digest }: NonNullable<PublishedLeaf['list']>): Promise<void> {
    await this.recovered.addVersion({ id: eventIdOf(leaf), list, purpose, size: String(size), digest: bytesIn(digest), madeAt: new Date(dayIn(leaf)) });
  }

  /** What can be kept of an entry without a row. Answers the number of its certificate, if that is known. */
  async #keep({ leaf, leafHash }: LostEntry, { status, previous, type, typeName }: PublishedLeaf, certificates: Map<string, Certificate>): Promise<string | null> {
    const id = eventIdOf(leaf);
    if (status) await this.recovered.add({ id, type: typeName, statusList: status.list, statusIndex: String(status.index) });
    const certificate = previous === null ? undefined : certificates.get(previous);
    if (!certificate || previous === null) return null;
    certificates.set(toBase64Url(leafHash), certificate);
    const state = certificateEventTypes.find((known) => known === type);
    await this.recovered.point(certificate.certificateId, bytesIn(previous), { id, leafHash, day: dayIn(leaf), state: state ? ledTo[state] : null }, this.clock.now());
    return certificate.number;
  }
}

function saidBy(leaf: Uint8Array): PublishedLeaf | null {
  const read = readLeaf(leaf);
  return read.ok ? read.value : null;
}

const hashIn = (text: string | null): Uint8Array | null => (text === null ? null : fromBase64Url(text));
const bytesIn = (text: string): Buffer => Buffer.from(text, 'base64url');
/** Of a leaf in which `readLeaf` has found a day. */
const dayIn = (leaf: Uint8Array): string => (JSON.parse(new TextDecoder().decode(leaf)) as { readonly day: string }).day;
