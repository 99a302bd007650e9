// How are invitations kept?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { InvitedRole } from './core/invitation.js';

export interface InvitationRecord {
  readonly linkId: string;
  readonly academyId: string;
  readonly personId: string;
  readonly role: InvitedRole;
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const columns = `link_id as "linkId", academy_id as "academyId", person_id as "personId", role, invited_by as "invitedBy",
  invited_at as "invitedAt", accepted_at as "acceptedAt", withdrawn_at as "withdrawnAt"`;

@Injectable()
export class InvitationsStore {
  constructor(private readonly db: Database) {}

  async add(invitation: Pick<InvitationRecord, 'linkId' | 'academyId' | 'personId' | 'role' | 'invitedBy' | 'invitedAt'>): Promise<void> {
    await this.db.query('insert into invitation (link_id, academy_id, person_id, role, invited_by, invited_at) values ($1, $2, $3, $4, $5, $6)', [
      invitation.linkId,
      invitation.academyId,
      invitation.personId,
      invitation.role,
      invitation.invitedBy,
      invitation.invitedAt,
    ]);
  }

  byLink(linkId: string): Promise<InvitationRecord | null> {
    return this.db.row<InvitationRecord>(`select ${columns} from invitation where link_id = $1`, [linkId]);
  }

  async accept(linkId: string, at: Date): Promise<void> {
    await this.db.query('update invitation set accepted_at = $2 where link_id = $1', [linkId, at]);
  }

  /** Takes back what the same person was offered before and has not accepted; answers the links. */
  async withdraw(academyId: string, personId: string, role: InvitedRole, at: Date): Promise<string[]> {
    const rows = await this.db.query<{ linkId: string }>(
      'update invitation set withdrawn_at = $4 where academy_id = $1 and person_id = $2 and role = $3 and accepted_at is null and withdrawn_at is null returning link_id as "linkId"',
      [academyId, personId, role, at],
    );
    return rows.map(({ linkId }) => linkId);
  }

  /** The latest two hundred that were not taken back. */
  ofAcademy(academyId: string): Promise<InvitationRecord[]> {
    return this.db.query<InvitationRecord>(`select ${columns} from invitation where academy_id = $1 and withdrawn_at is null order by invited_at desc, link_id desc limit 200`, [academyId]);
  }
}
