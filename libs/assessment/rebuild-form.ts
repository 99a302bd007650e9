// Does a form come out again from what was kept of its draw?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { BlueprintsStore } from './blueprints.store.js';
import { assembleExam, assembleQuiz, type FormItem } from './core/assembly.js';
import { DrawingPoolsStore } from './drawing-pools.store.js';
import { FormsStore } from './forms.store.js';

/** `forgotten`: it was drawn before draws were kept. */
export type Rebuilt = { readonly kind: 'same' | 'different'; readonly items: readonly FormItem[] } | { readonly kind: 'forgotten' | 'unknown' };

@Injectable()
export class RebuildForm {
  constructor(
    private readonly db: Database,
    private readonly forms: FormsStore,
    private readonly pools: DrawingPoolsStore,
    private readonly blueprints: BlueprintsStore,
  ) {}

  /** Draws it once more from its seed, and compares every item and the order of its options with what was shown. */
  async run(formId: string): Promise<Rebuilt> {
    return this.db.transaction(systemContext, async () => {
      const form = await this.forms.drawOf(formId);
      if (!form) return { kind: 'unknown' };
      if (!form.seed || !form.pool || !form.earlier || !form.recent) return { kind: 'forgotten' };
      const bank = await this.pools.items(form.pool);
      const earlier = await this.forms.codesOf(form.earlier);
      const rules = form.blueprintId && (await this.blueprints.rules(form.blueprintId));
      const drawn = rules ? assembleExam(rules, bank, { earlier, recent: form.recent }, form.seed) : { kind: 'form' as const, items: assembleQuiz(bank, earlier, form.seed) };
      const items = drawn.kind === 'form' ? drawn.items : [];
      const told = items.map(({ versionId, optionOrder, pilot = false }) => [versionId, optionOrder, pilot]);
      const isSame = JSON.stringify(told) === JSON.stringify(form.itemVersions.map((id, at) => [id, form.optionOrders[at], form.unscored.includes(at)]));
      return { kind: isSame ? 'same' : 'different', items };
    });
  }
}
