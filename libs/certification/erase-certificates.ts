// How do the details of a person go from every certificate, so that all proofs still hold?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn } from '#libs/kernel/calendar.js';
import { PersonalData, type DataSubject, type Erasure, type Hindrance, type Holdings } from '#libs/platform/personal-data.js';
import { CertificateEventsStore } from './certificate-events.store.js';
import { CertificationHoldingsStore } from './certification-holdings.store.js';
import { withDashes } from './core/certificate-number.js';
import { stateAfter } from './core/certificate-state.js';
import { readFacts } from './core/facts.js';
import { CredentialsStore } from './credentials.store.js';
import { PublicRegisterStore } from './public-register.store.js';
import { RecordEvent } from './record-event.js';

/** A step of an erasure, in its transaction. For each certificate first the event and its leaf, then name and salts. */
@Injectable()
export class EraseCertificates implements Holdings, OnModuleInit {
  readonly lib = 'certification';
  readonly tables = {
    name_check: 'Emptied: the legal name. That it was compared with which kind of document, when and by whom as an id, stays.',
    name_confirmation: 'Kept: when it was confirmed.',
    independence_exception: 'Kept: ids and a code.',
    decision: 'Kept: what it rested on, as ids, codes and figures.',
    certificate: 'Kept: number, dates and facts as codes; whoever has the number reads that the details were removed.',
    certificate_person: 'Emptied: the legal name and the salts, after the certificate\'s `erased` event.',
    certificate_event: 'Kept: what happened to the certificate, as codes, days and ids.',
    certificate_event_salt: 'Deleted: without the salts the ledger\'s entries open to nothing.',
    credential: 'Emptied: the signed document and the code of the paper, in which the name stands. When they were signed, with which keys, and a digest stay.',
    certificate_paper: 'Deleted: the rendered papers, by a trigger, with the name that stands on them.',
    expiry_reminder: 'Kept: of which coming end a letter told, by the id of the certificate.',
    issuing_batch: 'Kept: who submitted it and when, as ids.',
    issuing_batch_row: 'Kept: ids and codes.',
    public_register: 'Emptied: name and salts, those of every event. Number, status, what happened and when stay.',
  };

  constructor(
    private readonly personalData: PersonalData,
    private readonly holdings: CertificationHoldingsStore,
    private readonly credentials: CredentialsStore,
    private readonly events: CertificateEventsStore,
    private readonly recordEvent: RecordEvent,
    private readonly register: PublicRegisterStore,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  export({ personId }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    return this.holdings.export(personId);
  }

  /** While an order stands, the public must read on whom. */
  async hindrances(personId: string): Promise<Hindrance[]> {
    const found: Hindrance[] = [];
    for (const id of await this.holdings.withDetails(personId)) {
      const certificate = await this.events.hold(id);
      if (!certificate || stateAfter(certificate.last.state, 'erased') !== null) continue;
      found.push({ code: certificate.last.state === 'struck-off' ? 'certificate-struck-off' : 'certificate-under-order', about: withDashes(certificate.number) });
    }
    return found;
  }

  async erase(erasure: Erasure): Promise<void> {
    for (const id of await this.holdings.withDetails(erasure.personId)) {
      await this.#record(id, erasure);
      await this.holdings.eraseCertificate(id);
      await this.credentials.erase(id);
    }
    await this.holdings.eraseNameChecks(erasure.personId);
  }

  /** The last event there can be: without its salts, nothing more can be said about the certificate. */
  async #record(certificateId: string, { personId, actorId, at }: Erasure): Promise<void> {
    const certificate = await this.events.hold(certificateId);
    const state = certificate && stateAfter(certificate.last.state, 'erased');
    if (!certificate || !state) throw new Error(`Certificate ${certificateId} came under an order while its details were to go.`);
    const { id, academyId, number, saltCertificate, statusList, statusIndex, facts, zone, last } = certificate;
    const imposedBy = actorId === personId ? 'holder' : 'register';
    await this.recordEvent.run(
      {
        type: 'erased',
        certificate: { id, academyId, number: { value: number, salt: saltCertificate }, status: { list: statusList, index: statusIndex } },
        state,
        reason: null,
        until: null,
        imposedBy,
        sequence: last.sequence + 1,
        actorId,
        day: dayIn(zone, at),
        at,
        facts: { ...readFacts(facts), imposedBy },
        previous: last.leafHash,
      },
      (event, saltFacts) => this.register.follow(event, saltFacts),
    );
  }
}
