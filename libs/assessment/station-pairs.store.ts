// Which sheets were signed by two, of the same taking?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { SheetPair } from './core/station-agreement.js';
import type { StationSource } from './core/station.js';

interface PairRow {
  readonly code: string;
  readonly content: Pick<StationSource, 'steps' | 'title'>;
  readonly firstId: string;
  readonly firstPassed: boolean;
  readonly firstObserved: string[];
  readonly secondId: string;
  readonly secondPassed: boolean;
  readonly secondObserved: string[];
}

export interface TitledPair extends SheetPair {
  readonly title: StationSource['title'];
}

@Injectable()
export class StationPairsStore {
  constructor(private readonly db: Database) {}

  /** Of the academy, or of all that the context may see; a sheet that waits for its second is in none. */
  async all(academyId: string | null): Promise<TitledPair[]> {
    const rows = await this.db.query<PairRow>(
      `select s.code, s.content, a.assessor_id as "firstId", a.passed as "firstPassed", a.observed as "firstObserved",
         b.assessor_id as "secondId", b.passed as "secondPassed", b.observed as "secondObserved"
         from station_pair p join station s on s.id = p.station_id join station_record a on a.id = p.taking_id join station_record b on b.id = p.second_id
        where $1::uuid is null or p.academy_id = $1 order by p.opened_at, p.taking_id`,
      [academyId],
    );
    return rows.map(({ code, content, ...row }) => ({
      station: code,
      title: content.title,
      steps: content.steps.map(({ id }) => id),
      sheets: [
        { assessorId: row.firstId, passed: row.firstPassed, observed: row.firstObserved },
        { assessorId: row.secondId, passed: row.secondPassed, observed: row.secondObserved },
      ],
    }));
  }
}
