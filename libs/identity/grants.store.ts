// How are roles given and taken?
import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';

export interface Grant {
  readonly id: string;
  readonly personId: string;
  readonly academyId: string | null;
  readonly role: Role;
  readonly grantedAt: Date;
}

const columns = 'id, person_id as "personId", academy_id as "academyId", role, granted_at as "grantedAt"';

@Injectable()
export class GrantsStore {
  constructor(private readonly db: Database) {}

  /** The id of the new grant, or null when the person holds the role already. */
  async add(grant: { personId: string; academyId: string | null; role: Role; grantedBy: string | null; at: Date }): Promise<string | null> {
    const row = await this.db.row<{ id: string }>(
      `insert into role_grant (id, person_id, academy_id, role, granted_by, granted_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (person_id, coalesce(academy_id, '00000000-0000-0000-0000-000000000000'), role) where revoked_at is null do nothing returning id`,
      [newId(), grant.personId, grant.academyId, grant.role, grant.grantedBy, grant.at],
    );
    return row?.id ?? null;
  }

  /** What was taken away, or null when the academy has no such grant in force. */
  revoke(grantId: string, academyId: string, by: string | null, at: Date): Promise<Grant | null> {
    return this.db.row<Grant>(`update role_grant set revoked_by = $3, revoked_at = $4 where id = $1 and academy_id = $2 and revoked_at is null returning ${columns}`, [grantId, academyId, by, at]);
  }

  /** Everything that a person may do, oldest first. */
  ofPerson(personId: string): Promise<Grant[]> {
    return this.db.query<Grant>(`select ${columns} from role_grant where person_id = $1 and revoked_at is null order by granted_at, id`, [personId]);
  }

  ofAcademy(academyId: string): Promise<Grant[]> {
    return this.db.query<Grant>(`select ${columns} from role_grant where academy_id = $1 and revoked_at is null order by granted_at, id`, [academyId]);
  }

  /** The owners of an academy; until this transaction is over nobody else takes a role from any of them. */
  holdOwners(academyId: string): Promise<Grant[]> {
    return this.#hold('owner', academyId);
  }

  /** The same for the register. */
  holdRegistrars(): Promise<Grant[]> {
    return this.#hold('registrar', null);
  }

  #hold(role: Role, academyId: string | null): Promise<Grant[]> {
    return this.db.query<Grant>(`select ${columns} from role_grant where academy_id is not distinct from $2::uuid and role = $1 and revoked_at is null order by id for update`, [role, academyId]);
  }
}
