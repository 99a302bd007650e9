// How does a result of an exam get its entry in the ledger, together with what it rests on?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { eventIdOf } from '#libs/ledger/core/event-id.js';
import { newSalt } from '#libs/platform/ids.js';
import { AttemptSealsStore, type ExamRecord, type KeptResult } from './attempt-seals.store.js';
import type { AttemptUnderRule } from './attempts.store.js';
import type { ClosedBy } from './core/attempt.js';
import { laterTranscriptOf, transcriptOf, type SealedResult } from './core/attempt-transcript.js';
import { digestLeafBytes, sealed } from './core/sealed-digest.js';
import type { ItemInForm } from './forms.store.js';

export interface ToSeal {
  readonly attempt: AttemptUnderRule;
  readonly ended: { readonly closedBy: ClosedBy; readonly at: Date };
  readonly items: readonly ItemInForm[];
  readonly record: ExamRecord;
  readonly result: KeptResult;
}

/** One step of whoever marks: the entry is in the log if, and only if, the result is kept. */
@Injectable()
export class SealAttempt {
  constructor(
    private readonly seals: AttemptSealsStore,
    private readonly appendEntry: AppendEntry,
  ) {}

  async first(what: ToSeal): Promise<void> {
    await this.#seal(what.attempt, what.result, firstTranscript(what));
  }

  /** Of a result that follows another, when an item was faulty. */
  async later({ id, personId }: { readonly id: string; readonly personId: string }, result: KeptResult): Promise<void> {
    const before = (await this.seals.of(id)).find(({ revision }) => revision === 1);
    await this.#seal({ id, personId }, result, laterTranscript(id, before?.commitment ?? null, result));
  }

  async #seal({ id: attemptId, personId }: { readonly id: string; readonly personId: string }, { revision, scoredAt }: KeptResult, transcript: string): Promise<void> {
    const salt = newSalt();
    const commitment = sealed('attempt', salt, transcript);
    const day = scoredAt.toISOString().slice(0, 10) as Day;
    const leaf = digestLeafBytes({ kind: 'attempt', day, digest: commitment });
    // from the leaf: an entry that comes back from a copy of the log is this one
    const id = eventIdOf(leaf);
    // neither needs the other's answer
    await Promise.all([
      this.seals.add({ id, attemptId, revision, personId, transcript, salt, commitment, sealedAt: scoredAt }),
      this.appendEntry.run(id, leaf),
    ]);
  }
}

const resultOf = ({ revision, scoredAt, score, rule, rescoringId }: KeptResult): SealedResult => {
  if (rule.kind !== 'exam') throw new TypeError('Only exams are sealed.');
  return { ...score, revision, scoredAt, passPoints: rule.passPoints, gatesNeeded: rule.gates.needed, rescoringId };
};

/** The same bytes whenever they are written: with them it is found out whether a row was changed since. */
export const firstTranscript = ({ attempt: { id, number, purpose, locale, formId, startedAt, deadline }, ended, items, record, result }: ToSeal): string =>
  transcriptOf({ ...record, id, number, purpose, locale, formId, startedAt, deadline, endedAt: ended.at, closedBy: ended.closedBy, items, result: resultOf(result) });

export const laterTranscript = (attemptId: string, first: string | null, result: KeptResult): string => laterTranscriptOf({ attemptId, first, result: resultOf(result) });
