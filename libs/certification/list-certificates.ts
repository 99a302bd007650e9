// Which certificates does somebody see in a list?
import { Injectable } from '@nestjs/common';
import { asMember, asPerson, asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { stateOfToday } from './certificate-view.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import { readNumber } from './core/certificate-number.js';
import type { EffectiveState } from './core/certificate-state.js';

/** How many the registrar sees who asks for none in particular. */
const newestCount = 50;

/** Newest first. */
@Injectable()
export class ListCertificates {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificatesStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  ofHolder(actor: Actor): Promise<CertificateRecord[]> {
    return this.db.transaction(asPerson(actor), () => this.certificates.by('holder', actor.personId));
  }

  /** All, or those in one state: of today, where the academy is. */
  async ofAcademy(actor: Actor, academyId: string, state: EffectiveState | null): Promise<CertificateRecord[]> {
    const certificates = await this.db.transaction(asMember(actor, academyId), () => this.certificates.by('academy', academyId));
    const now = this.clock.now();
    return state === null ? certificates : certificates.filter((certificate) => stateOfToday(certificate, now) === state);
  }

  /** By exact number, as forgiving as the public check; without one the newest. Each look leaves an audit row. */
  ofRegister(actor: Actor, query: string | null): Promise<CertificateRecord[]> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const reading = query === null ? null : readNumber(query);
      await this.audit.record({ act: 'register.certificates-read', actorId: actor.personId, subject: { type: 'register', id: 'certificates' }, detail: { byNumber: reading !== null } });
      if (!reading) return this.certificates.newest(newestCount);
      return reading.kind === 'ok' ? this.certificates.by('number', reading.number) : [];
    });
  }
}
