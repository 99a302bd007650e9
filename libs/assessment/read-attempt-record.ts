// What does an exam leave behind for whoever sat it?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AppealsStore, type Appeal } from './appeals.store.js';
import { AttemptSealsStore, type SealHead } from './attempt-seals.store.js';
import { AttemptsStore } from './attempts.store.js';
import { appealUntil } from './core/appeal.js';
import { attemptUnknown } from './errors.js';

export interface AttemptRecord {
  /** By revision of the result; without an index while it is being entered. */
  readonly seals: readonly (SealHead & { readonly index: number | null })[];
  /** The newest first. */
  readonly appeals: readonly Appeal[];
  /** Until when it may be asked that the result be looked at again; null when it may not, or was. */
  readonly appealUntil: Date | null;
  readonly looks: readonly Date[];
}

@Injectable()
export class ReadAttemptRecord {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly seals: AttemptSealsStore,
    private readonly appeals: AppealsStore,
    private readonly ledger: LedgerReader,
    private readonly clock: Clock,
  ) {}

  /** Nobody else's: 404. */
  async run(actor: Actor, attemptId: string): Promise<AttemptRecord> {
    const { heads, ...record } = await this.db.transaction(asPerson(actor), async () => {
      const attempt = await this.attempts.byId(attemptId);
      if (!attempt || attempt.personId !== actor.personId) throw attemptUnknown();
      const [heads, appeals, looks, standing] = await Promise.all([this.seals.of(attemptId), this.appeals.of(attemptId), this.appeals.looksAt(attemptId), this.seals.standing(attemptId)]);
      const result = standing !== null && attempt.state === 'scored' && attempt.passRule.kind === 'exam' && appeals[0]?.revision !== standing ? await this.seals.result(attemptId, standing) : null;
      const until = result && appealUntil(result.scoredAt);
      return { heads, appeals, looks: looks.map(({ seenAt }) => seenAt), appealUntil: until && until > this.clock.now() ? until : null };
    });
    return { ...record, seals: await Promise.all(heads.map(async (head) => ({ ...head, index: await this.ledger.indexOf(head.id) }))) };
  }
}
