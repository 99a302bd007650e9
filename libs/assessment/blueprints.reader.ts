// What may other libs ask about blueprints?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { BlueprintsStore } from './blueprints.store.js';
import type { BlueprintRules } from './core/blueprint.js';
import { blueprintUnknown } from './errors.js';

@Injectable()
export class BlueprintsReader {
  constructor(
    private readonly db: Database,
    private readonly blueprints: BlueprintsStore,
  ) {}

  /** 404 `blueprint-unknown`. The rules are shown to a candidate before the start. */
  async rules(blueprintId: string): Promise<BlueprintRules> {
    const rules = await this.db.transaction(publicContext, () => this.blueprints.rules(blueprintId));
    if (!rules) throw blueprintUnknown();
    return rules;
  }
}
