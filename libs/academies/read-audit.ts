// Who has done what in an academy?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Page } from '#libs/kernel/page.js';
import { Database } from '#libs/platform/database.js';
import { AuditTrailStore, type AuditRow } from './audit-trail.store.js';

export interface AuditLine extends AuditRow {
  /** Null when the server did it, or the public. */
  readonly actorName: string | null;
}

const pageSize = 50;

@Injectable()
export class ReadAudit {
  constructor(
    private readonly db: Database,
    private readonly trail: AuditTrailStore,
    private readonly people: PeopleReader,
  ) {}

  run(actor: Actor, { academyId, before }: { readonly academyId: string; readonly before: string | null }): Promise<Page<AuditLine>> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const rows = await this.trail.rows(academyId, before, pageSize + 1);
      const shown = rows.slice(0, pageSize);
      const names = await this.people.byIds(shown.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])));
      const items = shown.map((row) => ({ ...row, actorName: row.actorId === null ? null : (names.get(row.actorId)?.name ?? null) }));
      return { items, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
    });
  }
}
