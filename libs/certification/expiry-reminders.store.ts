// Which certificates will end soon, and who was told already?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import { Database } from '#libs/platform/database.js';
import { reminderStages, type ReminderStage } from './core/expiry.js';
import type { ExpiryReminder } from './expiry-reminder.entity.js';

export interface ExpiringCertificate {
  readonly id: string;
  readonly academyId: string;
  readonly holderId: string;
  readonly validUntil: Day;
  readonly zone: string;
  /** The last stage of which somebody was told. */
  readonly told: ReminderStage | null;
}

/** What ended before its last day ends no more, and what was renewed goes on. */
const awaitsItsEnd = "p.state in ('in-force', 'with-conditions', 'suspended') and p.renewed_by is null and p.name is not null";

@Injectable()
export class ExpiryRemindersStore {
  constructor(private readonly db: Database) {}

  /** In the order of their ids, behind `after`; of all that end within the longest stage, and a day more for the zones. */
  expiring(now: Date, after: string | null, most: number): Promise<ExpiringCertificate[]> {
    return this.db.query(
      `select c.id, c.academy_id as "academyId", c.holder_id as "holderId", p.valid_until::text as "validUntil", p.zone,
         (select min(r.stage) from expiry_reminder r where r.certificate_id = c.id) as told
         from public_register p join certificate c on c.id = p.certificate_id
        where p.valid_until between $1::date - 1 and $1::date + 1 + ${reminderStages[0]} and ${awaitsItsEnd} and ($2::uuid is null or c.id > $2)
        order by c.id limit $3`,
      [now.toISOString().slice(0, 10), after, most],
    );
  }

  /** False when they were told already, or when the certificate has ended meanwhile. */
  async add({ certificateId, stage, recipient, at }: Omit<ExpiryReminder, 'academyId'>): Promise<boolean> {
    const row = await this.db.row(
      `insert into expiry_reminder (certificate_id, stage, recipient, academy_id, at)
       select p.certificate_id, $2, $3, p.academy_id, $4 from public_register p where p.certificate_id = $1 and ${awaitsItsEnd}
       on conflict do nothing returning stage`,
      [certificateId, stage, recipient, at],
    );
    return row !== null;
  }
}
