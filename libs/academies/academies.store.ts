// How are academies kept, and the list of what happened to each?
import { Injectable } from '@nestjs/common';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import type { AcademyEventType, AcademyState } from './core/academy-state.js';

export interface AcademyRecord {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly website: string | null;
  readonly zone: string;
  /** Null once the details of the person who applied were removed. */
  readonly applicantName: string | null;
  readonly contactEmail: string | null;
  readonly locale: Locale;
  readonly state: AcademyState;
  readonly appliedAt: Date;
  readonly stateChangedAt: Date;
}

export type AcademyApplication = Pick<AcademyRecord, 'name' | 'city' | 'country' | 'website' | 'applicantName' | 'contactEmail' | 'locale'>;

const columns = `id, name, city, country, website, zone, applicant_name as "applicantName", contact_email as "contactEmail", locale, state,
  applied_at as "appliedAt", state_changed_at as "stateChangedAt"`;

@Injectable()
export class AcademiesStore {
  constructor(private readonly db: Database) {}

  async add(application: AcademyApplication, at: Date): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into academy (id, name, city, country, website, applicant_name, contact_email, locale, applied_at, state_changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
      [id, application.name, application.city, application.country, application.website, application.applicantName, application.contactEmail, application.locale, at],
    );
    return id;
  }

  byId(academyId: string): Promise<AcademyRecord | null> {
    return this.db.row<AcademyRecord>(`select ${columns} from academy where id = $1`, [academyId]);
  }

  /** As `byId`; nobody else moves it until this transaction is over. */
  hold(academyId: string): Promise<AcademyRecord | null> {
    return this.db.row<AcademyRecord>(`select ${columns} from academy where id = $1 for update`, [academyId]);
  }

  byIds(ids: readonly string[]): Promise<AcademyRecord[]> {
    return this.db.query<AcademyRecord>(`select ${columns} from academy where id = any($1)`, [ids]);
  }

  /** Applications first, oldest first, so that none is forgotten; then by name. */
  list(state: AcademyState | null): Promise<AcademyRecord[]> {
    return this.db.query<AcademyRecord>(
      `select ${columns} from academy where $1::text is null or state = $1
       order by state <> 'applied', case when state = 'applied' then applied_at end, lower(name), id`,
      [state],
    );
  }

  async move(academyId: string, to: AcademyState, at: Date): Promise<void> {
    await this.db.query('update academy set state = $2, state_changed_at = $3 where id = $1', [academyId, to, at]);
  }

  async note(event: { academyId: string; type: AcademyEventType; reason: string | null; actorId: string | null; at: Date }): Promise<void> {
    await this.db.query('insert into academy_event (id, academy_id, type, reason, actor_id, at) values ($1, $2, $3, $4, $5, $6)', [
      newId(),
      event.academyId,
      event.type,
      event.reason,
      event.actorId,
      event.at,
    ]);
  }
}
