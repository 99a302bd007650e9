// Which form would somebody get who has seen none before?
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { BlueprintsStore, type BlueprintInForce } from './blueprints.store.js';
import { assembleExam, type Assembled, type Drawable, type FormItem, type History } from './core/assembly.js';
import { usualCeiling } from './core/blueprint.js';
import { blueprintUnknown, formInfeasible } from './errors.js';
import { DrawablesStore } from './drawables.store.js';
import { FormsStore } from './forms.store.js';
import { Seeds } from './seeds.js';

export interface Sample {
  readonly exam: BlueprintInForce;
  readonly bank: readonly Drawable[];
  readonly recent: History['recent'];
  readonly assembled: Assembled;
}

/** One step of a verb of the register; runs in its transaction. The seed is thrown away. */
@Injectable()
export class SampleForm {
  constructor(
    private readonly forms: FormsStore,
    private readonly drawables: DrawablesStore,
    private readonly blueprints: BlueprintsStore,
    private readonly seeds: Seeds,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 404 `blueprint-unknown`. */
  async tried(blueprintId: string): Promise<Sample> {
    const exam = await this.blueprints.inForce(blueprintId);
    if (!exam) throw blueprintUnknown();
    const { rules } = exam;
    const bank = await this.drawables.of('secure', { domains: Object.keys(rules.domains) }, { exposed: this.config.examSpecimen, pilots: (rules.pilot ?? 0) > 0 });
    const recent = await this.forms.recent(blueprintId, (rules.exposure ?? usualCeiling).forms);
    return { exam, bank, recent, assembled: assembleExam(rules, bank, { earlier: [], recent }, this.seeds.fresh()) };
  }

  /** What counts of one, as a panel rates it. 404 `blueprint-unknown`; 503 `form-infeasible`. */
  async run(blueprintId: string): Promise<{ readonly items: readonly FormItem[] }> {
    const { assembled } = await this.tried(blueprintId);
    if (assembled.kind === 'infeasible') throw formInfeasible(assembled.reason);
    return { items: assembled.items.filter(({ pilot }) => !pilot) };
  }
}
