// Who used a privilege, when, on what?
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database } from './database.js';
import { newId } from './ids.js';

export interface AuditedAct {
  /** A code such as `academy.admitted`. */
  readonly act: string;
  readonly actorId: string | null;
  readonly academyId?: string | null;
  readonly subject: { readonly type: string; readonly id: string };
  /** Codes and ids only, never names. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes the audit row of a privileged act in the same transaction as the act. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async record(entry: AuditedAct): Promise<void> {
    await this.db.query(
      `insert into audit_entry (id, at, act, actor_id, academy_id, subject_type, subject_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), this.clock.now(), entry.act, entry.actorId, entry.academyId ?? null, entry.subject.type, entry.subject.id, JSON.stringify(entry.detail ?? {})],
    );
  }
}
