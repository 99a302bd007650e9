// Which audit rows does an academy have?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly act: string;
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

@Injectable()
export class AuditTrailStore {
  constructor(private readonly db: Database) {}

  /** Newest first; `before` is the id of the last row that was seen. */
  rows(academyId: string, before: string | null, limit: number): Promise<AuditRow[]> {
    return this.db.query<AuditRow>(
      `select id, at, act, actor_id as "actorId", subject_type as "subjectType", subject_id as "subjectId", detail from audit_entry
        where academy_id = $1 and ($2::uuid is null or (at, id) < (select at, id from audit_entry where id = $2 and academy_id = $1))
        order by at desc, id desc limit $3`,
      [academyId, before, limit],
    );
  }
}
