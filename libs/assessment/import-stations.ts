// How do practical stations come into the house?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import type { StationSource } from './core/station.js';
import { digestOf } from './digest.js';
import { StationsStore } from './stations.store.js';

@Injectable()
export class ImportStations {
  constructor(
    private readonly db: Database,
    private readonly stations: StationsStore,
    private readonly clock: Clock,
  ) {}

  /** By code, the id of the version with exactly this content: one that was there before, or a new one. */
  async run(sources: readonly StationSource[]): Promise<Map<string, string>> {
    return this.db.transaction(systemContext, async () => {
      await this.stations.serialise();
      const ids = new Map<string, string>();
      for (const source of sources) {
        const digest = digestOf(source);
        const versions = await this.stations.versions(source.code);
        const same = versions.find((version) => version.digest.equals(digest));
        const id = same?.id ?? newId();
        if (!same) await this.stations.add({ ...source, id, version: (versions[0]?.version ?? 0) + 1 }, digest, this.clock.now());
        ids.set(source.code, id);
      }
      return ids;
    });
  }
}
