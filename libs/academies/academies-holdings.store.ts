// What do academies say about a person, and what is left of it after an erasure?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Erasure, type Hindrance, type Holdings } from '#libs/platform/personal-data.js';
import { AcademiesStore } from './academies.store.js';

@Injectable()
export class AcademiesHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'academies';
  readonly tables = {
    academy: 'Emptied where the person applied for it: name and address of the applicant. The academy itself stays.',
    academy_event: 'Kept: what happened to an academy, by whom as an id. Its reason is about the academy.',
    invitation: 'Withdrawn where it was open; ids, roles and times.',
  };

  constructor(
    private readonly db: Database,
    private readonly personalData: PersonalData,
    private readonly grants: GrantsReader,
    private readonly academies: AcademiesStore,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export({ personId, addresses }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    return {
      applications: await this.db.query(
        `select id as "academyId", name, applicant_name as "applicantName", contact_email as "contactEmail", applied_at as "appliedAt", state
           from academy where lower(contact_email) = any ($1) order by applied_at, id`,
        [addresses],
      ),
      acts: await this.db.query('select academy_id as "academyId", type, reason, at from academy_event where actor_id = $1 order by at, id', [personId]),
      invitations: await this.db.query(
        `select academy_id as "academyId", role, person_id = $1 as "toYou", invited_by = $1 as "byYou", invited_at as "invitedAt", accepted_at as "acceptedAt",
           withdrawn_at as "withdrawnAt" from invitation where $1 in (person_id, invited_by) order by invited_at, link_id`,
        [personId],
      ),
    };
  }

  /** An academy without an owner could neither go on nor end. */
  async hindrances(personId: string): Promise<Hindrance[]> {
    const found: Hindrance[] = [];
    for (const { academyId, role } of await this.grants.ofPerson(personId)) {
      if (role !== 'owner' || academyId === null) continue;
      const academy = await this.academies.byId(academyId);
      const owners = await this.grants.holdOwners(academyId);
      if (academy && academy.state !== 'closed' && owners.every((owner) => owner.personId === personId)) found.push({ code: 'last-owner', about: academy.name });
    }
    return found;
  }

  async erase({ personId, addresses, at }: Erasure): Promise<void> {
    await this.db.query('update academy set applicant_name = null, contact_email = null where lower(contact_email) = any ($1)', [addresses]);
    await this.db.query('update invitation set withdrawn_at = $2 where person_id = $1 and accepted_at is null and withdrawn_at is null', [personId, at]);
  }
}
