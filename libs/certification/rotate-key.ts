// How does an academy, or the register, get a new key?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Jobs } from '#libs/platform/jobs.js';
import { renewalMs } from './core/signing-key.js';
import { notFound } from './errors.js';
import { ProvideKey } from './provide-key.js';
import type { SigningKey } from './signing-key.entity.js';
import { SigningKeysStore } from './signing-keys.store.js';

@Injectable()
export class RotateKey implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: SigningKeysStore,
    private readonly provideKey: ProvideKey,
    private readonly academies: AcademiesReader,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('renew-signing-keys', '17 4 * * *', () => this.renew());
  }

  /** Retires the key in use, which stays listed for what it signed, and makes the next one. 404 `not-found`. */
  run(academyId: string | null): Promise<SigningKey> {
    return this.db.transaction(systemContext, async () => {
      if (academyId !== null && !(await this.academies.byId(academyId))) throw notFound();
      const former = await this.keys.inUse(academyId);
      if (former) await this.keys.retire(former.id, this.clock.now());
      const key = await this.provideKey.run(academyId);
      const subject = { type: 'signing-key', id: key.id };
      await this.audit.record({ act: 'signing-key.rotated', actorId: null, academyId, subject, detail: { former: former?.id ?? null } });
      return key;
    });
  }

  /** Whoever would soon be without a key gets the next one. */
  async renew(): Promise<void> {
    const ending = await this.db.transaction(systemContext, () => this.keys.endingBefore(new Date(this.clock.now().getTime() + renewalMs)));
    for (const { academyId } of ending) await this.run(academyId);
  }
}
