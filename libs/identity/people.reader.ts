// What may other libs know about people?
import { Injectable } from '@nestjs/common';
import type { Locale } from '#libs/kernel/locale.js';
import { PeopleStore } from './people.store.js';

export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
}

/** Answers inside the caller's transaction; there must be one. */
@Injectable()
export class PeopleReader {
  constructor(private readonly people: PeopleStore) {}

  async byIds(ids: readonly string[]): Promise<Map<string, PersonName>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.people.byIds([...new Set(ids)])).map((person) => [person.id, person]));
  }

  /** Those among them who have not opened their first letter: they cannot sign in yet. */
  async withoutPassword(ids: readonly string[]): Promise<Set<string>> {
    return ids.length === 0 ? new Set() : new Set(await this.people.withoutPassword([...new Set(ids)]));
  }

  /** The address that letters to this person go to. */
  async emailOf(personId: string): Promise<string | null> {
    return (await this.people.byId(personId))?.email ?? null;
  }

  async emailsOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.people.emailsOf([...new Set(ids)])).map(({ id, email }) => [id, email]));
  }

  /** The id of the person whose address this is. */
  async byEmail(email: string): Promise<string | null> {
    return (await this.people.byEmail(email))?.id ?? null;
  }
}
