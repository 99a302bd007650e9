// How does one certificate go from one state to the next, whoever wants it?
import { Injectable } from '@nestjs/common';
import { dayIn, type Day } from '#libs/kernel/calendar.js';
import { asMember, asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CertificateEventsStore, type CertificateInLife } from './certificate-events.store.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import type { CertificateState } from './core/certificate-state.js';
import { readFacts } from './core/facts.js';
import type { ReinstatementReason, SuspensionReason } from './core/suspension.js';
import { detailsRemoved, notFound } from './errors.js';
import { PublicRegisterStore } from './public-register.store.js';
import { RecordEvent, type EventToRecord } from './record-event.js';

export interface CertificateToChange {
  readonly certificateId: string;
  /** The academy that changes one of its own certificates; null for the registrar. */
  readonly academyId: string | null;
}

export interface Change {
  readonly type: 'suspended' | 'reinstated';
  readonly state: CertificateState;
  readonly reason: SuspensionReason | ReinstatementReason;
  readonly until: Day | null;
}

/** The common part of suspending and reinstating: one transaction, one event, one leaf that names the one before. */
@Injectable()
export class ChangeCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly certificates: CertificatesStore,
    private readonly events: CertificateEventsStore,
    private readonly recordEvent: RecordEvent,
    private readonly register: PublicRegisterStore,
  ) {}

  /** `decide` sees the certificate as nobody else can change it meanwhile, and throws when the change is not to be. */
  async run(actor: Actor, { certificateId, academyId }: CertificateToChange, request: IdempotencyRequest, decide: (certificate: CertificateInLife, today: Day) => Change): Promise<CertificateRecord> {
    const context = academyId === null ? asRegistrar(actor) : asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      await this.idempotency.once(request, async () => {
        const certificate = await this.events.hold(certificateId);
        if (!certificate || (academyId !== null && certificate.academyId !== academyId)) throw notFound();
        if (certificate.erased) throw detailsRemoved();
        const at = this.clock.now();
        const day = dayIn(certificate.zone, at);
        return this.#follow(actor, certificate, decide(certificate, day), { day, at, imposedBy: academyId === null ? 'register' : 'academy' });
      });
      const [changed] = await this.certificates.by('id', certificateId);
      if (!changed) throw notFound();
      return changed;
    });
  }

  async #follow(
    actor: Actor,
    { id, academyId, number, saltCertificate, statusList, statusIndex, facts, last }: CertificateInLife,
    change: Change,
    when: { readonly day: Day; readonly at: Date; readonly imposedBy: 'academy' | 'register' },
  ): Promise<string> {
    const { reason, until } = change;
    const changed: EventToRecord = {
      certificate: { id, academyId, number: { value: number, salt: saltCertificate }, status: { list: statusList, index: statusIndex } },
      ...change,
      ...when,
      sequence: last.sequence + 1,
      actorId: actor.personId,
      facts: { ...readFacts(facts), reason, imposedBy: when.imposedBy, ...(until !== null && { until }) },
      previous: last.leafHash,
    };
    const event = await this.recordEvent.run(changed, (recorded, saltFacts) => this.register.follow(recorded, saltFacts));
    return event.id;
  }
}
