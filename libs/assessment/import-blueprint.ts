// How does an exam's blueprint come into the house?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { BlueprintsStore } from './blueprints.store.js';
import { blueprintFaults, type BlueprintRules, type BlueprintSource } from './core/blueprint.js';
import { digestOf } from './digest.js';
import { leastByDomain } from './core/pass-rule.js';
import { blueprintBroken, blueprintChanged } from './errors.js';
import type { StandardRow } from './standard.entity.js';
import { StandardsStore } from './standards.store.js';

@Injectable()
export class ImportBlueprint {
  constructor(
    private readonly db: Database,
    private readonly blueprints: BlueprintsStore,
    private readonly standards: StandardsStore,
    private readonly clock: Clock,
  ) {}

  /** The id of the blueprint, made now or before. 409 `blueprint-changed` when this version exists with other rules. */
  async run({ code, version, rules }: BlueprintSource): Promise<string> {
    const faults = blueprintFaults(rules);
    if (faults.length > 0) throw blueprintBroken(faults);
    return this.db.transaction(systemContext, async () => {
      const known = await this.blueprints.find(code, version);
      if (known) {
        if (!digestOf(known.rules).equals(digestOf(rules))) throw blueprintChanged(code, version);
        return known.id;
      }
      const id = newId();
      const at = this.clock.now();
      await this.blueprints.add({ id, code, version, rules, createdAt: at });
      // no panel has met: it is said to be what its authors think
      await this.standards.add(authorsStandard(newId(), id, rules, at));
      return id;
    });
  }
}

const authorsStandard = (id: string, blueprintId: string, rules: BlueprintRules, frozenAt: Date): StandardRow => ({
  id,
  blueprintId,
  number: 1,
  method: 'authors',
  panelId: null,
  passPoints: rules.passPoints,
  gatesNeeded: rules.gates.needed,
  least: leastByDomain(rules),
  result: null,
  adjustment: 0,
  reason: null,
  frozenBy: null,
  frozenAt,
});
