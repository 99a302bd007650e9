// Do the stored answers and results of exams still give what was entered in the ledger?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Database } from '#libs/platform/database.js';
import type { AttemptSealRow } from './attempt-seal.entity.js';
import { AttemptSealsStore, type StoredSeal } from './attempt-seals.store.js';
import { AttemptsStore } from './attempts.store.js';
import { firstDifference } from './core/attempt-transcript.js';
import { digestLeafBytes, sealed } from './core/sealed-digest.js';
import { FormsStore } from './forms.store.js';
import { firstTranscript, laterTranscript } from './seal-attempt.js';

export type SealFault =
  | 'entry-missing' // the ledger has no such entry
  | 'entry-differs' // it commits to something else
  | 'transcript-differs' // what is kept is not what was sealed, or is gone though nobody was erased
  | 'journal-differs' // answers, times or result are other ones than were sealed
  | 'seal-missing'; // a result without one

export interface SealFinding {
  readonly code: SealFault;
  readonly attemptId: string;
  readonly revision: number;
  /** Where the rows begin to differ, by JSON pointer into the transcript. */
  readonly at: string | null;
}

export type Fault = Pick<SealFinding, 'code' | 'at'>;

export interface CheckedSeals {
  readonly sealed: number;
  /** Of people who were erased: there is nothing to compare with any more but the entry itself. */
  readonly emptied: number;
  readonly findings: readonly SealFinding[];
  /** Events of the ledger that sealed an exam and have no seal any more: it was taken away, or made anew. */
  readonly strays: readonly string[];
}

const batch = 200;

@Injectable()
export class CheckSeals {
  constructor(
    private readonly db: Database,
    private readonly seals: AttemptSealsStore,
    private readonly attempts: AttemptsStore,
    private readonly forms: FormsStore,
    private readonly ledger: LedgerReader,
  ) {}

  /** Reads everything that was ever sealed, and changes nothing. */
  async run(): Promise<CheckedSeals> {
    // before the seals are read: what is sealed meanwhile is no stray
    const strays = new Set(await this.ledger.digestEvents('attempt'));
    const findings: SealFinding[] = [];
    let [count, emptied] = [0, 0];
    let last: string | null = null;
    for (;;) {
      const rows: StoredSeal[] = await this.db.transaction(systemContext, () => this.seals.after(last, batch));
      if (rows.length === 0) break;
      const leaves = await this.ledger.leaves(rows.map(({ id }) => id));
      for (const row of rows) {
        const found = await this.#faultOf(row, leaves.get(row.id));
        strays.delete(row.id);
        if (found) findings.push({ ...found, attemptId: row.attemptId, revision: row.revision });
      }
      count += rows.length;
      emptied += rows.filter(({ salt, isErased }) => salt === null && isErased).length;
      last = rows.at(-1)?.id ?? null;
    }
    const missing = await this.db.transaction(systemContext, () => this.seals.unsealed());
    return { sealed: count, emptied, findings: [...findings, ...missing.map((each) => ({ ...each, code: 'seal-missing' as const, at: null }))], strays: [...strays] };
  }

  /** Of one result, and of the first, which covers the answers: null when nothing is left to compare; otherwise the first fault, if there is one. */
  async ofResult(attemptId: string, revision: number): Promise<{ readonly fault: Fault | null } | null> {
    const rows = (await this.db.transaction(systemContext, () => this.seals.stored(attemptId))).filter((row) => row.revision === 1 || row.revision === revision);
    if (rows.every(({ isErased }) => isErased)) return null;
    const leaves = await this.ledger.leaves(rows.map(({ id }) => id));
    for (const row of rows) {
      const fault = await this.#faultOf(row, leaves.get(row.id));
      if (fault) return { fault };
    }
    return { fault: null };
  }

  async #faultOf(row: StoredSeal, leaf: Uint8Array | undefined): Promise<Fault | null> {
    return this.#entryFault(row, leaf) ?? (row.salt === null && !row.isErased ? { code: 'transcript-differs', at: null } : this.#rowsFault(row));
  }

  /** Whether the rows still say what was sealed. Null when they do, and when nothing is left to compare. */
  async #rowsFault({ attemptId, revision, transcript, salt, commitment }: AttemptSealRow): Promise<Fault | null> {
    if (transcript === null || salt === null) return null;
    if (sealed('attempt', salt, transcript) !== commitment) return { code: 'transcript-differs', at: null };
    const now = await this.db.transaction(systemContext, () => this.#again(attemptId, revision));
    if (now === transcript) return null;
    return { code: 'journal-differs', at: now === null ? null : firstDifference(JSON.parse(transcript), JSON.parse(now)) };
  }

  #entryFault({ commitment }: AttemptSealRow, leaf: Uint8Array | undefined): Fault | null {
    if (!leaf) return { code: 'entry-missing', at: null };
    const { day } = JSON.parse(new TextDecoder().decode(leaf)) as { day?: never };
    return Buffer.from(digestLeafBytes({ kind: 'attempt', day: day ?? ('' as never), digest: commitment })).equals(leaf) ? null : { code: 'entry-differs', at: null };
  }

  /** From the rows as they are now; null when some are gone. */
  async #again(attemptId: string, revision: number): Promise<string | null> {
    const attempt = await this.attempts.byId(attemptId);
    const result = await this.seals.result(attemptId, revision);
    if (!attempt?.submittedAt || !attempt.closedBy || !result) return null;
    if (revision > 1) return laterTranscript(attemptId, (await this.seals.of(attemptId)).find((seal) => seal.revision === 1)?.commitment ?? null, result);
    const ended = { closedBy: attempt.closedBy, at: attempt.submittedAt };
    return firstTranscript({ attempt, ended, items: await this.forms.items(attempt.formId), record: await this.seals.recordOf(attemptId), result });
  }
}
