// How far is a trainee with the name and the certificate?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, asPerson, holdsRole, systemContext, type Actor } from '#libs/kernel/context.js';
import { EnrolmentsReader } from '#libs/learning/enrolments.reader.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { certificateSummaryView } from './certificate-view.js';
import { CertificatesStore } from './certificates.store.js';
import { following } from './core/policy.js';
import { notFound } from './errors.js';
import { nameCheckView, type CertificationView, type NameCheckView } from './names.dto.js';
import { NamesStore, type CheckedName } from './names.store.js';

@Injectable()
export class ReadCertification {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsReader,
    private readonly names: NamesStore,
    private readonly certificates: CertificatesStore,
    private readonly people: PeopleReader,
    private readonly clock: Clock,
  ) {}

  /** To the trainee and to the academy's staff; 404 to everybody else. */
  async run(actor: Actor, enrolmentId: string): Promise<CertificationView> {
    const enrolment = await this.enrolments.byId(systemContext, enrolmentId);
    const own = enrolment?.personId === actor.personId;
    if (!enrolment || !(own || holdsRole(actor, enrolment.academyId, following))) throw notFound();
    return this.db.transaction(own ? asPerson(actor) : asMember(actor, enrolment.academyId), async () => {
      const name = await this.names.newestOf(enrolmentId);
      const [certificate] = await this.certificates.by('enrolment', enrolmentId);
      return { name: name ? await this.#named(name) : null, certificate: certificate ? certificateSummaryView(certificate, this.clock.now()) : null };
    });
  }

  /** One check, as its own trainee sees it. */
  view(check: CheckedName): Promise<NameCheckView> {
    return this.db.transaction(systemContext, () => this.#named(check));
  }

  async #named(check: CheckedName): Promise<NameCheckView> {
    return nameCheckView(check, (await this.people.byIds([check.checkedBy])).get(check.checkedBy)?.name ?? '');
  }
}
