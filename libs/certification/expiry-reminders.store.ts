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
  /** The last stages of which they were told. */
  readonly holderTold: ReminderStage | null;
  readonly academyTold: ReminderStage | null;
}

/** Of which certificates an academy is told at one moment. */
export type AcademyReminder = Pick<ExpiryReminder, 'academyId' | 'stage' | 'at'>;

export interface ComingEnds {
  readonly count: number;
  readonly first: Day;
  readonly last: Day;
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
         (select min(r.stage) from expiry_reminder r where r.certificate_id = c.id and r.recipient = 'holder') as "holderTold",
         (select min(r.stage) from expiry_reminder r where r.certificate_id = c.id and r.recipient = 'academy') as "academyTold"
         from public_register p join certificate c on c.id = p.certificate_id
        where p.valid_until between $1::date - 1 and $1::date + 1 + ${reminderStages[0]} and ${awaitsItsEnd} and ($2::uuid is null or c.id > $2)
        order by c.id limit $3`,
      [now.toISOString().slice(0, 10), after, most],
    );
  }

  /** Answers those of which nobody was told already, and which have not ended meanwhile. */
  async add({ certificateIds, stage, recipient, at }: Pick<ExpiryReminder, 'stage' | 'recipient' | 'at'> & { readonly certificateIds: readonly string[] }): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `insert into expiry_reminder (certificate_id, stage, recipient, academy_id, at)
       select p.certificate_id, $2, $3, p.academy_id, $4 from public_register p where p.certificate_id = any ($1) and ${awaitsItsEnd}
        order by p.certificate_id on conflict do nothing returning certificate_id as id`,
      [certificateIds, stage, recipient, at],
    );
    return rows.map(({ id }) => id);
  }

  /** What is still to end of that of which the academy was told; without the reader's own. Null: nothing. */
  async comingEnds({ academyId, stage, at }: AcademyReminder, readerId: string, now: Date): Promise<ComingEnds | null> {
    return this.db.row(
      `select count(*)::int as count, min(p.valid_until)::text as first, max(p.valid_until)::text as last
         from expiry_reminder r join certificate c on c.id = r.certificate_id join public_register p on p.certificate_id = c.id
        where r.academy_id = $1 and r.at = $2 and r.stage = $3 and r.recipient = 'academy' and c.holder_id <> $4
          and ${awaitsItsEnd} and p.valid_until >= ($5::timestamptz at time zone p.zone)::date
       having count(*) > 0`,
      [academyId, at, stage, readerId, now],
    );
  }
}
