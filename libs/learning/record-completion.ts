// How is it kept that a requirement is met, and noticed that it was the last one?
import { Injectable } from '@nestjs/common';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { Clock } from '#libs/platform/clock.js';
import { Outbox } from '#libs/platform/outbox.js';
import { CompletionsStore } from './completions.store.js';
import { tallyOf } from './core/tally.js';
import type { EnrolmentRow } from './enrolments.store.js';
import { requirementsMet, type RequirementsMet } from './events.js';

/** What proves that a requirement is met: the lesson read, the attempt passed, or the record of the station. */
export interface Evidence {
  readonly requirement: string;
  readonly evidenceId: string;
}

/** One step of the verbs that meet a requirement; runs in their transaction. */
@Injectable()
export class RecordCompletion {
  constructor(
    private readonly completions: CompletionsStore,
    private readonly programmes: ProgrammesReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Does nothing when the requirement was met already. The database refuses what has no passing evidence. */
  async run({ id, academyId, personId, programmeVersionId }: EnrolmentRow, { requirement, evidenceId }: Evidence): Promise<void> {
    await this.completions.lock(id);
    const isFresh = await this.completions.insert({ enrolmentId: id, requirement, academyId, personId, evidenceId, completedAt: this.clock.now() });
    if (!isFresh) return;
    const completed = await this.completions.of(id);
    const { stage } = tallyOf(await this.programmes.requirements(programmeVersionId), completed.map((completion) => completion.requirement));
    if (stage !== 'complete') return;
    const payload: RequirementsMet = { enrolmentId: id, personId, academyId };
    await this.outbox.publish({ type: requirementsMet, payload: { ...payload } });
  }
}
