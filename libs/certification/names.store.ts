// Where is it kept which legal name was checked, and that its holder confirmed it?
import { Injectable } from '@nestjs/common';
import { noName } from '#libs/identity/core/tombstone.js';
import { Database } from '#libs/platform/database.js';
import type { NameCheck } from './name-check.entity.js';

/** A check with its confirmation. */
export interface CheckedName extends NameCheck {
  /** A dash once it was removed. */
  readonly legalName: string;
  readonly confirmedAt: Date | null;
}

const columns = `n.id, n.enrolment_id as "enrolmentId", n.academy_id as "academyId", n.person_id as "personId", coalesce(n.legal_name, '${noName}') as "legalName",
  n.document, n.checked_by as "checkedBy", n.checked_at as "checkedAt", c.confirmed_at as "confirmedAt"`;

@Injectable()
export class NamesStore {
  constructor(private readonly db: Database) {}

  async add(check: NameCheck): Promise<void> {
    await this.db.query(
      `insert into name_check (id, enrolment_id, academy_id, person_id, legal_name, document, checked_by, checked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [check.id, check.enrolmentId, check.academyId, check.personId, check.legalName, check.document, check.checkedBy, check.checkedAt],
    );
  }

  byId(checkId: string): Promise<CheckedName | null> {
    return this.db.row(`select ${columns} from name_check n left join name_confirmation c on c.name_check_id = n.id where n.id = $1`, [checkId]);
  }

  /** The newest check of an enrolment: the only one that counts. */
  newestOf(enrolmentId: string): Promise<CheckedName | null> {
    // By itself, because a statement with a list is planned anew each time.
    return this.db.row(
      `select ${columns} from name_check n left join name_confirmation c on c.name_check_id = n.id
        where n.enrolment_id = $1 order by n.checked_at desc, n.id desc limit 1`,
      [enrolmentId],
    );
  }

  /** The newest check of each enrolment. */
  newestOfEach(enrolmentIds: readonly string[]): Promise<CheckedName[]> {
    return this.db.query(
      `select distinct on (n.enrolment_id) ${columns} from name_check n left join name_confirmation c on c.name_check_id = n.id
        where n.enrolment_id = any ($1) order by n.enrolment_id, n.checked_at desc, n.id desc`,
      [enrolmentIds],
    );
  }

  /** Confirming twice is confirming once. */
  async confirm(check: NameCheck, at: Date): Promise<void> {
    await this.db.query('insert into name_confirmation (name_check_id, person_id, academy_id, confirmed_at) values ($1, $2, $3, $4) on conflict do nothing', [
      check.id,
      check.personId,
      check.academyId,
      at,
    ]);
  }
}
