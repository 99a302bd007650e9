// Whose certificate will end, and who has not been told?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { dayIn } from '#libs/kernel/calendar.js';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Jobs } from '#libs/platform/jobs.js';
import { Outbox } from '#libs/platform/outbox.js';
import { stageDue, type ReminderStage } from './core/expiry.js';
import { suspending } from './core/policy.js';
import { academyReminded, certificateExpiring, type AcademyReminded, type CertificateExpiring } from './events.js';
import { ExpiryRemindersStore, type ExpiringCertificate } from './expiry-reminders.store.js';

const batch = 500;

/** What an academy has not been told of one stage. */
interface AcademyNews {
  readonly academyId: string;
  readonly stage: ReminderStage;
  readonly certificateIds: string[];
}

/**
 * A job of every day: each holder's letter in a transaction of its own, then the staff's, one for an academy and a stage however many
 * certificates end. A kill costs at most the letter that was under way, which the next run writes.
 */
@Injectable()
export class RemindOfExpiry implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reminders: ExpiryRemindersStore,
    private readonly grants: GrantsReader,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('remind-of-expiry', '20 6 * * *', async () => void (await this.run()));
  }

  /** Answers of how many certificates somebody is told now. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const told = new Set<string>();
    const news = new Map<string, AcademyNews>();
    for await (const certificate of this.#expiring(now)) {
      const { id, academyId, zone, validUntil, holderTold, academyTold } = certificate;
      const stage = stageDue(validUntil, dayIn(zone, now));
      if (stage === null) continue;
      if (isNew(stage, holderTold) && (await this.#tellHolder(certificate, stage, now))) told.add(id);
      if (!isNew(stage, academyTold)) continue;
      const group = news.get(`${academyId} ${stage}`) ?? { academyId, stage, certificateIds: [] };
      group.certificateIds.push(id);
      news.set(`${academyId} ${stage}`, group);
    }
    for (const group of news.values()) for (const id of await this.#tellAcademy(group, now)) told.add(id);
    return told.size;
  }

  async *#expiring(now: Date): AsyncGenerator<ExpiringCertificate> {
    for (let after: string | null = null; ; ) {
      const expiring: ExpiringCertificate[] = await this.db.transaction(systemContext, () => this.reminders.expiring(now, after, batch));
      yield* expiring;
      if (expiring.length < batch) return;
      after = expiring.at(-1)?.id ?? null;
    }
  }

  /** The row that keeps it from being written again, and the event: together or not at all. */
  #tellHolder({ id: certificateId, holderId: personId }: ExpiringCertificate, stage: ReminderStage, at: Date): Promise<boolean> {
    return this.db.transaction(systemContext, async () => {
      const [added] = await this.reminders.add({ certificateIds: [certificateId], stage, recipient: 'holder', at });
      const payload: CertificateExpiring = { certificateId, personId };
      if (added) await this.outbox.publish({ type: certificateExpiring, payload: { ...payload } });
      return added !== undefined;
    });
  }

  /** The rows of all these certificates, and one event for each of the staff; answers what nobody had been told of. */
  #tellAcademy({ academyId, stage, certificateIds }: AcademyNews, at: Date): Promise<string[]> {
    return this.db.transaction(systemContext, async () => {
      const added = await this.reminders.add({ certificateIds, stage, recipient: 'academy', at });
      const staff = added.length > 0 ? await this.#staff(academyId) : [];
      for (const personId of staff) {
        const payload: AcademyReminded = { academyId, stage, at: at.toISOString(), personId };
        await this.outbox.publish({ type: academyReminded, payload: { ...payload } });
      }
      return added;
    });
  }

  /** Its owners and certifiers, each once. */
  async #staff(academyId: string): Promise<Set<string>> {
    const grants = await this.grants.ofAcademy(academyId);
    return new Set(grants.filter(({ role }) => suspending.some((each) => each === role)).map(({ personId }) => personId));
  }
}

const isNew = (stage: ReminderStage, told: ReminderStage | null): boolean => told === null || told > stage;
