// How does one more event come behind the last one of a certificate?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import type { CertificateInLife } from './certificate-events.store.js';
import type { CertificateState } from './core/certificate-state.js';
import { readFacts, type EventFacts, type EventReason } from './core/facts.js';
import { PublicRegisterStore } from './public-register.store.js';
import { RecordEvent, type EventToRecord } from './record-event.js';

export interface Change extends Pick<EventFacts, 'conditions' | 'successor' | 'successorLeaf'> {
  readonly type: Exclude<EventToRecord['type'], 'issued'>;
  readonly state: CertificateState;
  readonly reason: EventReason | null;
  /** When it is looked at again. */
  readonly until: Day | null;
}

export type Following = Change & Pick<EventToRecord, 'day' | 'at' | 'imposedBy' | 'actorId'>;

/** One step of the verbs that change a certificate, which they hold; runs in their transaction. */
@Injectable()
export class FollowCertificate {
  constructor(
    private readonly recordEvent: RecordEvent,
    private readonly register: PublicRegisterStore,
  ) {}

  /** Answers the event's id. */
  async run(
    { id, academyId, number, saltCertificate, statusList, statusIndex, facts, last }: CertificateInLife,
    { type, state, reason, until, day, at, imposedBy, actorId, ...said }: Following,
  ): Promise<string> {
    // The newest entry alone tells everything: also the conditions that an earlier one imposed.
    const conditions = type === 'conditions' || type === 'reinstated' ? said.conditions : readFacts(last.facts).conditions;
    const event = await this.recordEvent.run(
      {
        certificate: { id, academyId, number: { value: number, salt: saltCertificate }, status: { list: statusList, index: statusIndex } },
        type,
        state,
        reason,
        until,
        day,
        at,
        imposedBy,
        actorId,
        sequence: last.sequence + 1,
        facts: { ...readFacts(facts), ...said, ...(conditions && { conditions }), ...(reason !== null && { reason }), imposedBy, ...(until !== null && { until }) },
        previous: last.leafHash,
      },
      (recorded, saltFacts) => this.register.follow(recorded, saltFacts),
    );
    return event.id;
  }
}
