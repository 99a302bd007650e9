// How does something that happens to a certificate become a row, a leaf of the ledger, what the public reads, an audit row and an outgoing event?
import { Injectable } from '@nestjs/common';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { Audit } from '#libs/platform/audit.js';
import { newId, newSalt } from '#libs/platform/ids.js';
import { Outbox } from '#libs/platform/outbox.js';
import type { CertificateEvent } from './certificate-event.entity.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import type { CertificateEventType } from './core/certificate-state.js';
import { factsText, type EventFacts } from './core/facts.js';
import { leafBytes, type Salted, type StatusPlace } from './core/leaf.js';
import { announcements, type CertificateChanged } from './events.js'; // prettier-ignore

export interface EventToRecord extends Pick<CertificateEvent, 'sequence' | 'state' | 'reason' | 'until' | 'imposedBy' | 'actorId' | 'day' | 'at'> {
  readonly type: CertificateEventType;
  readonly certificate: { readonly id: string; readonly academyId: string; readonly number: Salted<string>; readonly status: StatusPlace };
  readonly facts: EventFacts;
  /** The legal name; on the issue alone. */
  readonly holder?: Salted<string>;
  /** The leaf hash of the event before; on everything but the issue. */
  readonly previous?: Uint8Array;
}

/** One step of the verbs that change a certificate; runs in their transaction. */
@Injectable()
export class RecordEvent {
  constructor(
    private readonly events: CertificateEventsStore,
    private readonly appendEntry: AppendEntry,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** `publish` writes what the public register says from now on. */
  async run(
    { certificate, facts, holder, previous, ...happened }: EventToRecord,
    publish: (event: CertificateEvent, saltFacts: Buffer) => Promise<void>,
  ): Promise<CertificateEvent> {
    const saltFacts = newSalt();
    const { academyId, number, status } = certificate;
    const { type, day, actorId, reason, until, imposedBy } = happened;
    // Made once: these bytes are stored, hashed and published, and never written again from their parts.
    const leaf = leafBytes({ type, academyId, day, number, facts: { value: facts, salt: saltFacts }, status, ...(holder && { holder }), ...(previous && { previous }) });
    const event: CertificateEvent = { id: newId(), certificateId: certificate.id, academyId, ...happened, facts: factsText(facts), leafHash: Buffer.from(leafHash(leaf)) };
    const payload: CertificateChanged = { certificateId: certificate.id, eventId: event.id, academyId };
    await Promise.all([
      this.events.add(event, saltFacts),
      this.appendEntry.run(event.id, leaf),
      publish(event, saltFacts),
      this.outbox.publish({ type: announcements[type], payload: { ...payload } }),
      this.audit.record({
        act: `certificate.${type}`,
        actorId,
        academyId,
        subject: { type: 'certificate', id: certificate.id },
        detail: { imposedBy, ...(reason && { reason }), ...(until && { until }) },
      }),
    ]);
    return event;
  }
}
