// Which claims have been withdrawn, and who teaches them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';

export interface CitingLesson {
  readonly code: string;
  /** Null for the programme's own. */
  readonly academyId: string | null;
}

@Injectable()
export class RetirementsStore {
  constructor(private readonly db: Database) {}

  /** Ids of programmes of which some version makes the claim. */
  async programmesWith(claim: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('select distinct v.programme_id as id from claim c join programme_version v on v.id = c.programme_version_id where c.id = $1', [claim]);
    return rows.map(({ id }) => id);
  }

  /** False when it was withdrawn before. */
  async add(programmes: readonly string[], claim: string, reason: string, at: Date): Promise<boolean> {
    const rows = await this.db.query(
      'insert into claim_retirement (programme_id, claim_id, reason, retired_at) select id, $2, $3, $4 from unnest($1::uuid[]) as id on conflict do nothing returning claim_id',
      [programmes, claim, reason, at],
    );
    return rows.length > 0;
  }

  /** Lessons of published versions, each once, in order; of editions only what their academy wrote. */
  lessonsCiting(claim: string): Promise<CitingLesson[]> {
    return this.db.query<CitingLesson>(
      `select distinct l.code, v.academy_id as "academyId" from lesson l join programme_version v on v.id = l.programme_version_id
        where v.state = 'published' and (v.academy_id is null or l.adapted_in <> '{}') and $1 = any (l.claims) order by l.code, v.academy_id`,
      [claim],
    );
  }
}
