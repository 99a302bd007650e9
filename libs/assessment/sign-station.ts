// How does an assessor sign what was observed at a station?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { isStationPassed, unknownIds } from './core/station.js';
import { noteTooLong, ownAssessment, stationUnknown, stepsUnknown } from './errors.js';
import { StationsStore } from './stations.store.js';

export interface StationToSign {
  readonly stationId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly academyId: string;
  readonly assessorId: string;
  /** Ids of steps that were seen. */
  readonly observed: readonly string[];
  /** Ids of critical fails that were seen. */
  readonly critical: readonly string[];
  readonly note: string;
}

const longestNote = 2000;

@Injectable()
export class SignStation {
  constructor(
    private readonly db: Database,
    private readonly stations: StationsStore,
    private readonly clock: Clock,
  ) {}

  /** Passed without a critical fail and with enough steps. A record is never changed; another attempt is another record. */
  async run(context: DbContext, wish: StationToSign): Promise<{ readonly recordId: string; readonly passed: boolean }> {
    if (wish.assessorId === wish.personId) throw ownAssessment();
    // counted as PostgreSQL counts: characters, not halves of them
    if ([...wish.note].length > longestNote) throw noteTooLong();
    return this.db.transaction(context, async () => {
      const [station] = await this.stations.byIds([wish.stationId]);
      if (!station) throw stationUnknown();
      const strangers = unknownIds(station, wish);
      if (strangers.length > 0) throw stepsUnknown(strangers);

      const { stationId, subjectId, personId, academyId, assessorId, note } = wish;
      const observed = station.steps.map(({ id }) => id).filter((id) => wish.observed.includes(id));
      const critical = station.criticalFails.map(({ id }) => id).filter((id) => wish.critical.includes(id));
      const passed = isStationPassed(station, { observed, critical });
      const recordId = newId();
      await this.stations.addRecord({ id: recordId, stationId, subjectId, personId, academyId, assessorId, observed, critical, note, passed, signedAt: this.clock.now() });
      return { recordId, passed };
    });
  }
}
