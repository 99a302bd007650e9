// What does somebody who is signed in see of themselves?
import { Injectable } from '@nestjs/common';
import type { AcademyRole } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AcademyNames } from './academy-names.js';
import { accessRefused } from './errors.js';
import { GrantsStore } from './grants.store.js';
import { PeopleStore, type PersonFacts } from './people.store.js';

export interface Membership {
  readonly academyId: string;
  readonly academyName: string;
  readonly academyState: string;
  readonly role: AcademyRole;
}

export interface Myself {
  readonly person: PersonFacts;
  readonly registrar: boolean;
  readonly memberships: readonly Membership[];
  readonly signedInAt: Date;
}

@Injectable()
export class MeReader {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleStore,
    private readonly grants: GrantsStore,
    private readonly academies: AcademyNames,
  ) {}

  async of(personId: string, signedInAt: Date): Promise<Myself> {
    const [person, grants] = await this.db.transaction(
      { person: personId, academy: null, register: false },
      async () => [await this.people.byId(personId), await this.grants.ofPerson(personId)] as const,
    );
    if (!person) throw accessRefused('sign-in-required');
    const held = grants.flatMap(({ academyId, role }) => (academyId === null ? [] : [{ academyId, role: role as AcademyRole }]));
    const academies = await this.academies.of(held.map(({ academyId }) => academyId));
    const memberships = held.flatMap(({ academyId, role }) => {
      const academy = academies.get(academyId);
      return academy ? [{ academyId, academyName: academy.name, academyState: academy.state, role }] : [];
    });
    return { person, registrar: grants.some(({ role }) => role === 'registrar'), memberships, signedInAt };
  }
}
