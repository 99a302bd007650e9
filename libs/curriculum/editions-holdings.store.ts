// What does curriculum say about a person, and what is left of it after an erasure?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Holdings } from '#libs/platform/personal-data.js';

@Injectable()
export class EditionsHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'curriculum';
  readonly tables = {
    edition_draft: "Kept: who began an academy's edition, as an id. Its name is the name of a text.",
    edition_lesson: "Kept: who wrote last in a lesson, as an id. The text is the academy's.",
  };

  constructor(
    private readonly db: Database,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export({ personId }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    return {
      editionsBegun: await this.db.query('select id, academy_id as "academyId", name, started_at as "startedAt" from edition_draft where started_by = $1 order by started_at, id', [personId]),
      lessonsChangedLast: await this.db.query(
        'select edition_id as "editionId", academy_id as "academyId", code, changed_at as "changedAt" from edition_lesson where changed_by = $1 order by changed_at, edition_id, code',
        [personId],
      ),
    };
  }

  /** Ids alone: the person they lead to has become a dash. */
  async erase(): Promise<void> {}
}
