// How does an assessor sign what was observed at a station?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import type { DbContext } from '#libs/kernel/context.js';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { violates } from '#libs/platform/violations.js';
import { assessorsOf, isStationPassed, unknownIds, type Rating, type StationStanding } from './core/station.js';
import { digestLeafBytes } from './core/sealed-digest.js';
import { disputeOpen, noteTooLong, ownAssessment, photoUnknown, secondAssessorNeeded, stationUnknown, stepsUnknown } from './errors.js';
import { StationPhotosStore } from './station-photos.store.js';
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
  readonly rating?: Rating | null;
  /** When it was watched, by the clock of the device that kept it meanwhile. */
  readonly observedAt?: Date | null;
  /** Ids of photos that came before. */
  readonly photos?: readonly string[];
}

export interface SignedStation {
  readonly recordId: string;
  /** What this sheet says. */
  readonly passed: boolean;
  /** What holds now: a sheet of two may wait, or differ from the other. */
  readonly standing: StationStanding;
  /** The sheet that a completion rests on; null unless the station is passed. */
  readonly evidenceId: string | null;
}

const longestNote = 2000;

@Injectable()
export class SignStation {
  constructor(
    private readonly db: Database,
    private readonly stations: StationsStore,
    private readonly photos: StationPhotosStore,
    private readonly appendEntry: AppendEntry,
    private readonly clock: Clock,
  ) {}

  /** Passed without a critical fail and with enough steps. A record is never changed; another attempt is another record. 409 `second-assessor-needed`, `dispute-open`. */
  async run(context: DbContext, wish: StationToSign): Promise<SignedStation> {
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
      const assessors = assessorsOf(station);
      const waiting = assessors === 2 ? await this.stations.waiting(subjectId, stationId) : null;
      if (waiting?.assessorId === assessorId) throw secondAssessorNeeded();
      const takingId = assessors === 2 ? (waiting?.takingId ?? recordId) : null;
      const signedAt = this.clock.now();
      // a device's clock may be fast: what was watched was watched before now
      const observedAt = wish.observedAt && (wish.observedAt < signedAt ? wish.observedAt : signedAt);
      const sheet = { id: recordId, stationId, subjectId, personId, academyId, assessorId, observed, critical, note, passed, assessors, takingId, rating: wish.rating ?? null, observedAt: observedAt ?? null, signedAt };
      try {
        await this.stations.addRecord(sheet);
      } catch (error) {
        throw violates(error, 'a_dispute_comes_first') ? disputeOpen() : error;
      }
      await this.#attach(wish.photos ?? [], recordId, signedAt);
      return { recordId, passed, ...(await this.standing({ subjectId, takingId, recordId, passed })) };
    });
  }

  /** Each photo is in the ledger, by a commitment to its bytes, if and only if its sheet is signed. */
  async #attach(photos: readonly string[], recordId: string, at: Date): Promise<void> {
    if (photos.length === 0) return;
    const attached = await this.photos.attach(photos, recordId);
    if (attached.length !== new Set(photos).size) throw photoUnknown();
    const day = at.toISOString().slice(0, 10) as Day;
    for (const { id, commitment } of attached) await this.appendEntry.run(id, digestLeafBytes({ kind: 'evidence', day, digest: commitment }));
  }

  /** What a taking comes to, and on which sheet that rests. */
  async standing({ subjectId, takingId, recordId, passed }: { readonly subjectId: string; readonly takingId: string | null; readonly recordId: string; readonly passed: boolean }): Promise<Pick<SignedStation, 'standing' | 'evidenceId'>> {
    if (takingId === null) return passed ? { standing: 'passed', evidenceId: recordId } : { standing: 'failed', evidenceId: null };
    const standing = await this.stations.standing(takingId);
    if (standing !== 'passed') return { standing, evidenceId: null };
    const sheets = await this.stations.records(subjectId);
    return { standing, evidenceId: sheets.find((sheet) => sheet.takingId === takingId && sheet.passed)?.id ?? null };
  }
}
