// How does the content of a programme become a published version of it?
import { Inject, Injectable } from '@nestjs/common';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { DeclareEnemies } from '#libs/assessment/declare-enemies.js';
import { digestOf } from '#libs/assessment/digest.js';
import { ImportBlueprint } from '#libs/assessment/import-blueprint.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import { ImportStations } from '#libs/assessment/import-stations.js';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { CONTENT_FOLDER } from './content-folder.js';
import type { ProgrammeContent } from './core/content.js';
import { requirementsOf } from './core/requirement.js';
import { programmeChanged } from './errors.js';
import { VersionsStore } from './versions.store.js';

@Injectable()
export class PublishProgramme {
  constructor(
    @Inject(CONTENT_FOLDER) private readonly folder: string,
    private readonly db: Database,
    private readonly versions: VersionsStore,
    private readonly importItems: ImportItems,
    private readonly declareEnemies: DeclareEnemies,
    private readonly importBlueprint: ImportBlueprint,
    private readonly importStations: ImportStations,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the content folder and publishes it; the version that is there already when nothing changed (`fresh: false`), but for which
   * items are enemies: that is no part of what is taught, and goes by the newest files.
   * Throws a ContentError with every fault of the content; 409 `programme-changed` when this version is published with
   * other content.
   */
  async run(): Promise<{ readonly programmeVersionId: string; readonly fresh: boolean }> {
    const { loadContent } = await import('./load-content.js');
    const content = await loadContent(this.folder);
    return this.db.transaction(systemContext, async () => {
      await this.versions.serialise();
      const digest = digestOf({ ...content, practice: content.practice.map(alone), secure: content.secure.map(alone) });
      const known = await this.versions.find(content.code, content.version);
      if (known && !known.digest.equals(digest)) throw programmeChanged(content.code, content.version);
      if (known) {
        await this.declareEnemies.run([...content.practice, ...content.secure]);
        return { programmeVersionId: known.id, fresh: false };
      }
      return { programmeVersionId: await this.#publish(content, digest), fresh: true };
    });
  }

  async #publish(content: ProgrammeContent, digest: Buffer): Promise<string> {
    await this.importItems.run('practice', content.practice, { exposed: true });
    await this.importItems.run('secure', content.secure, { exposed: true });
    const blueprint = await this.importBlueprint.run(content.blueprint);
    const stations = await this.importStations.run(content.stations);
    await this.versions.keepSources(content.sources);

    const versionId = newId();
    await this.versions.addDraft(versionId, content, blueprint, digest);
    const modules = await this.versions.addModules(versionId, content);
    await this.versions.addClaims(versionId, content);
    const lessons = await this.versions.addLessons(versionId, content, modules);
    await this.versions.addRequirements(versionId, requirementsOf(content, { modules, lessons, stations, blueprint }));
    await this.versions.publish(versionId, this.clock.now());
    return versionId;
  }
}

const alone = ({ enemies: _, ...item }: ItemSource): Omit<ItemSource, 'enemies'> => item;
