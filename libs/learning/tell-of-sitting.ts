// Who is told when a sitting is announced, called off, or given to another invigilator?
import { Injectable } from '@nestjs/common';
import { Outbox } from '#libs/platform/outbox.js';
import { sittingMoved, type SittingMoved } from './events.js';

type Told = Pick<SittingMoved, 'academyId' | 'sittingId'>;

/** One step of the verbs that move a sitting; in their transaction. */
@Injectable()
export class TellOfSitting {
  constructor(private readonly outbox: Outbox) {}

  async candidates(told: Told, step: 'announced' | 'called-off', candidates: readonly { readonly personId: string; readonly enrolmentId: string }[]): Promise<void> {
    for (const { personId, enrolmentId } of candidates) await this.#publish({ ...told, step, personId, enrolmentId });
  }

  /** Whoever did it knows it. */
  async invigilator(told: Told, step: 'called-off' | 'invigilates' | 'replaced', personId: string, by: string): Promise<void> {
    if (personId !== by) await this.#publish({ ...told, step, personId, enrolmentId: null });
  }

  async #publish(moved: SittingMoved): Promise<void> {
    await this.outbox.publish({ type: sittingMoved, payload: { ...moved } });
  }
}
