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
import { certificateExpiring, type CertificateExpiring } from './events.js';
import { ExpiryRemindersStore, type ExpiringCertificate } from './expiry-reminders.store.js';

const batch = 500;

/** A job of every day: each certificate in a transaction of its own, so that a kill costs at most the one that was under way. */
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
    let told = 0;
    for (let after: string | null = null; ; ) {
      const expiring: ExpiringCertificate[] = await this.db.transaction(systemContext, () => this.reminders.expiring(now, after, batch));
      for (const certificate of expiring) {
        const stage = stageDue(certificate.validUntil, dayIn(certificate.zone, now));
        if (stage === null || (certificate.told !== null && certificate.told <= stage)) continue;
        if (await this.db.transaction(systemContext, () => this.#tell(certificate, stage, now))) told += 1;
      }
      if (expiring.length < batch) return told;
      after = expiring.at(-1)?.id ?? null;
    }
  }

  /** One event for each letter, and the rows that keep it from being written again: together or not at all. */
  async #tell({ id: certificateId, academyId, holderId }: ExpiringCertificate, stage: ReminderStage, at: Date): Promise<boolean> {
    const recipients: CertificateExpiring['recipient'][] = [];
    for (const recipient of ['holder', 'academy'] as const) if (await this.reminders.add({ certificateId, stage, recipient, at })) recipients.push(recipient);
    const staff = recipients.includes('academy') ? await this.#staff(academyId, holderId) : [];
    const letters: CertificateExpiring[] = [
      ...(recipients.includes('holder') ? [{ certificateId, recipient: 'holder' as const, personId: holderId }] : []),
      ...staff.map((personId) => ({ certificateId, recipient: 'academy' as const, personId })),
    ];
    for (const letter of letters) await this.outbox.publish({ type: certificateExpiring, payload: { ...letter } });
    return recipients.length > 0;
  }

  /** Its owners and certifiers, each once; never the holder, who has a letter already. */
  async #staff(academyId: string, holderId: string): Promise<string[]> {
    const grants = await this.grants.ofAcademy(academyId);
    const concerned = grants.filter(({ role, personId }) => suspending.some((each) => each === role) && personId !== holderId);
    return [...new Set(concerned.map(({ personId }) => personId))];
  }
}
