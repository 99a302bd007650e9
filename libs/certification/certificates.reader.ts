// What may other libs ask about certificates?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { stateOfToday } from './certificate-view.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import type { CertificateNumber } from './core/certificate-number.js';
import type { EffectiveState } from './core/certificate-state.js';

export interface CertificateFactsheet {
  readonly id: string;
  /** 15 symbols without dashes. */
  readonly number: string;
  readonly academyId: string;
  readonly holderId: string;
  readonly enrolmentId: string;
  /** Of today, where the academy is. */
  readonly state: EffectiveState;
}

/** Null for what is not in sight of the context. */
@Injectable()
export class CertificatesReader {
  constructor(
    private readonly db: Database,
    private readonly certificates: CertificatesStore,
    private readonly clock: Clock,
  ) {}

  byId(context: DbContext, certificateId: string): Promise<CertificateFactsheet | null> {
    return this.#one(context, () => this.certificates.by('id', certificateId));
  }

  byNumber(context: DbContext, number: CertificateNumber): Promise<CertificateFactsheet | null> {
    return this.#one(context, () => this.certificates.by('number', number));
  }

  /** Newest first. */
  async ofHolder(context: DbContext, holderId: string): Promise<CertificateFactsheet[]> {
    return (await this.db.transaction(context, () => this.certificates.by('holder', holderId))).map((certificate) => this.#factsheet(certificate));
  }

  async #one(context: DbContext, find: () => Promise<CertificateRecord[]>): Promise<CertificateFactsheet | null> {
    const [certificate] = await this.db.transaction(context, find);
    return certificate ? this.#factsheet(certificate) : null;
  }

  #factsheet(certificate: CertificateRecord): CertificateFactsheet {
    const { id, number, academyId, holderId, enrolmentId } = certificate;
    return { id, number, academyId, holderId, enrolmentId, state: stateOfToday(certificate, this.clock.now()) };
  }
}
