// What do the platform's own tables say about a person?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from './database.js';
import { PersonalData, type DataSubject, type Erasure, type Holdings } from './personal-data.js';

@Injectable()
export class PlatformHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'platform';
  readonly tables = {
    audit_entry: 'Kept: ids and codes, which name nobody once the person is erased. Who used a privilege must stay known.',
    outbox_event: 'Kept: ids and codes; names and addresses are looked up when a letter is written.',
    idempotency: 'Kept: a key, a digest of the request and the id of what it made, so that repeating it makes nothing twice.',
    inbox_letter: 'Deleted: the letters of a demonstration, which elsewhere would have been sent.',
  };

  constructor(
    private readonly db: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  /** Letters that were sent are known by the events that wrote them; of their text nothing is kept. */
  async export({ personId, addresses }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    return {
      acts: await this.db.query(
        `select at, act, actor_id = $1 as "byYou", academy_id as "academyId", subject_type as "subjectType", subject_id as "subjectId", detail
           from audit_entry where actor_id = $1 or (subject_type = 'person' and subject_id = $1::text) order by at, id`,
        [personId],
      ),
      events: await this.db.query(
        `select type, occurred_at as "occurredAt", delivered_at as "deliveredAt" from outbox_event
          where $1 in (payload ->> 'personId', payload ->> 'traineeId') order by occurred_at, id`,
        [personId],
      ),
      repeatableRequests: await this.db.query('select key, resource_id as "resourceId" from idempotency where scope = $1::text order by key', [personId]),
      inbox: await this.db.query('select subject, body, sent_at as "sentAt" from inbox_letter where lower(recipient) = any ($1) order by sent_at, id', [addresses]),
    };
  }

  async erase({ addresses }: Erasure): Promise<void> {
    await this.db.query('delete from inbox_letter where lower(recipient) = any ($1)', [addresses]);
  }
}
