// How is a form drawn for one attempt?
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { newId } from '#libs/platform/ids.js';
import { BlueprintsStore } from './blueprints.store.js';
import { assembleExam, assembleQuiz, type FormItem } from './core/assembly.js';
import { examPassRule, quizPassRule, type PassRule } from './core/pass-rule.js';
import { blueprintUnknown, formInfeasible, itemsUnknown } from './errors.js';
import { FormsStore } from './forms.store.js';
import { Seeds } from './seeds.js';

/** A quiz is drawn from the items named; an exam is drawn from the secure bank by a blueprint. */
export type FormWish = { readonly kind: 'quiz'; readonly itemCodes: readonly string[] } | { readonly kind: 'exam'; readonly blueprintId: string };

export interface DrawnForm {
  readonly formId: string;
  readonly passRule: PassRule;
}

/** One step of starting an attempt; runs in its transaction. */
@Injectable()
export class DrawForm {
  constructor(
    private readonly forms: FormsStore,
    private readonly blueprints: BlueprintsStore,
    private readonly seeds: Seeds,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ subjectId, purpose, draw }: { readonly subjectId: string; readonly purpose: string; readonly draw: FormWish }): Promise<DrawnForm> {
    if (draw.kind === 'quiz') {
      const items = await this.#quiz(draw.itemCodes, await this.forms.seen(subjectId, purpose));
      return this.#keep('quiz', null, items, quizPassRule(items.length));
    }
    const rules = await this.blueprints.rules(draw.blueprintId);
    if (!rules) throw blueprintUnknown();
    const bank = await this.forms.drawable('secure', { domains: Object.keys(rules.domains) }, { exposed: this.config.examSpecimen });
    const assembled = assembleExam(rules, bank, await this.forms.seen(subjectId, purpose), this.seeds.fresh());
    if (assembled.kind === 'infeasible') throw formInfeasible(this.config.examSpecimen ? assembled.reason : `${assembled.reason}, not counting the specimen that everybody can read`);
    return this.#keep('exam', draw.blueprintId, assembled.items, examPassRule(rules));
  }

  async #quiz(codes: readonly string[], earlier: readonly (readonly string[])[]): Promise<readonly FormItem[]> {
    const items = await this.forms.drawable('practice', { codes }, { exposed: true });
    const strangers = await this.forms.notIn('practice', codes);
    // what is in quarantine is left out; what is no practice item at all is a mistake
    if (strangers.length > 0 || items.length === 0) throw itemsUnknown(strangers.length > 0 ? strangers : codes);
    return assembleQuiz(items, earlier, this.seeds.fresh());
  }

  async #keep(kind: 'quiz' | 'exam', blueprintId: string | null, items: readonly FormItem[], passRule: PassRule): Promise<DrawnForm> {
    const formId = newId();
    await this.forms.add({
      id: formId,
      kind,
      blueprintId,
      itemVersions: items.map((item) => item.versionId),
      optionOrders: items.map((item) => [...item.optionOrder]),
      passRule,
      createdAt: this.clock.now(),
    });
    return { formId, passRule };
  }
}
