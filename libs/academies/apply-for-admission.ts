// How does an academy ask to be admitted?
import { Injectable } from '@nestjs/common';
import { RequestLimit } from '#libs/identity/request-limit.js';
import { publicContext } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AcademiesStore, type AcademyApplication } from './academies.store.js';

/** One network seldom has more than one academy. */
const perNetwork = { name: 'academy-application', points: 30, seconds: 60 * 60 };

/** Public. Makes no account and sends no letter: a stranger's form must not write to anybody's mailbox. */
@Injectable()
export class ApplyForAdmission {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limit: RequestLimit,
    private readonly idempotency: Idempotency,
    private readonly academies: AcademiesStore,
    private readonly audit: Audit,
  ) {}

  async run(application: AcademyApplication, { ip, request }: { readonly ip: string; readonly request: IdempotencyRequest }): Promise<string> {
    await this.limit.demand(perNetwork, ip);
    return this.db.transaction(publicContext, () =>
      this.idempotency.once(request, async () => {
        const at = this.clock.now();
        const academyId = await this.academies.add(application, at);
        await this.academies.note({ academyId, type: 'applied', reason: null, actorId: null, at });
        await this.audit.record({ act: 'academy.applied', actorId: null, academyId, subject: { type: 'academy', id: academyId } });
        return academyId;
      }),
    );
  }
}
