// How does a member of the academy put on record that a trainee's legal name was compared with a document?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { EnrolmentsReader } from '#libs/learning/enrolments.reader.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import { Outbox } from '#libs/platform/outbox.js';
import { stateOfToday } from './certificate-view.js';
import { CertificatesStore } from './certificates.store.js';
import { isInForce } from './core/certificate-state.js';
import { legalNameFault, tidyName } from './core/legal-name.js';
import { badLegalName, hindered, notFound, ownName } from './errors.js';
import { nameCheckedAgain, type NameCheckedAgain } from './events.js';
import type { IdentityDocument } from './name-check.entity.js';
import { NamesStore } from './names.store.js';

export interface NameToCheck {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly legalName: string;
  readonly document: IdentityDocument;
}

/** The newest check is the one that counts; its holder confirms it before any decision, and before any correction. */
@Injectable()
export class CheckName {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly enrolments: EnrolmentsReader,
    private readonly names: NamesStore,
    private readonly certificates: CertificatesStore,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the check. 400 `legal-name-…`, 403 `own-name`, 409 `already-certified`, `enrolment-withdrawn`. */
  run(actor: Actor, wish: NameToCheck, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, () => this.#check(actor, wish)));
  }

  async #check(actor: Actor, { academyId, enrolmentId, legalName: typed, document }: NameToCheck): Promise<string> {
    const enrolment = await this.enrolments.byId(asMember(actor, academyId), enrolmentId);
    if (!enrolment || enrolment.academyId !== academyId) throw notFound();
    if (enrolment.personId === actor.personId) throw ownName();
    if (enrolment.withdrawnAt) throw hindered('enrolment-withdrawn');
    const certified = await this.certificates.by('enrolment', enrolmentId);
    // Afterwards only for a correction, which needs a certificate that is in force.
    if (certified.length > 0 && !certified.some((certificate) => isInForce(stateOfToday(certificate, this.clock.now())))) throw hindered('already-certified');
    const legalName = tidyName(typed);
    const fault = legalNameFault(legalName);
    if (fault) throw badLegalName(fault);

    const id = newId();
    const { personId } = enrolment;
    await this.names.add({ id, enrolmentId, academyId, personId, legalName, document, checkedBy: actor.personId, checkedAt: this.clock.now() });
    await this.audit.record({ act: 'name.checked', actorId: actor.personId, academyId, subject: { type: 'enrolment', id: enrolmentId }, detail: { checkId: id, document } });
    // Whoever is on the way to a certificate sees what is missing; who has one does not look.
    const again: NameCheckedAgain = { enrolmentId, personId, academyId, checkId: id };
    if (certified.length > 0) await this.outbox.publish({ type: nameCheckedAgain, payload: { ...again } });
    return id;
  }
}
