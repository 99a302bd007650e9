// How is a form drawn for one attempt?
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { newId } from '#libs/platform/ids.js';
import { BlueprintsStore } from './blueprints.store.js';
import { assembleExam, assembleQuiz, restingOf, unscoredOf, type Drawable, type FormItem, type History } from './core/assembly.js';
import { usualCeiling } from './core/blueprint.js';
import { examPassRule, quizPassRule, type PassRule } from './core/pass-rule.js';
import { DrawablesStore } from './drawables.store.js';
import { DrawingPoolsStore } from './drawing-pools.store.js';
import { blueprintUnknown, formInfeasible, itemsUnknown, standardMissing } from './errors.js';
import { FormsStore, type SeenForm } from './forms.store.js';
import { Seeds } from './seeds.js';

/** A quiz is drawn from the items named; an exam is drawn from the secure bank by a blueprint. */
export type FormWish = { readonly kind: 'quiz'; readonly itemCodes: readonly string[] } | { readonly kind: 'exam'; readonly blueprintId: string };

export interface DrawnForm {
  readonly formId: string;
  readonly passRule: PassRule;
}

/** With the seed, all that a draw depends on. */
interface Drawn {
  readonly items: readonly FormItem[];
  readonly seed: Uint8Array;
  readonly from: readonly Drawable[];
  readonly earlier: readonly SeenForm[];
  readonly recent: History['recent'];
}

/** One step of starting an attempt; runs in its transaction. */
@Injectable()
export class DrawForm {
  constructor(
    private readonly forms: FormsStore,
    private readonly drawables: DrawablesStore,
    private readonly pools: DrawingPoolsStore,
    private readonly blueprints: BlueprintsStore,
    private readonly seeds: Seeds,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 404 `blueprint-unknown`; 503 `form-infeasible`, `standard-missing`. */
  async run({ subjectId, purpose, draw }: { readonly subjectId: string; readonly purpose: string; readonly draw: FormWish }): Promise<DrawnForm> {
    if (draw.kind === 'quiz') {
      const drawn = await this.#quiz(draw.itemCodes, await this.forms.seen(subjectId, purpose));
      return this.#keep({ kind: 'quiz', blueprintId: null, standardId: null }, drawn, quizPassRule(drawn.items.length));
    }
    const [earlier, blueprint] = await Promise.all([this.forms.seen(subjectId, purpose), this.blueprints.inForce(draw.blueprintId)]);
    if (!blueprint) throw blueprintUnknown();
    const { rules, standardId } = blueprint;
    if (standardId === null) throw standardMissing();
    const [from, { forms, times }] = await Promise.all([
      this.drawables.of('secure', { domains: Object.keys(rules.domains) }, { exposed: this.config.examSpecimen, pilots: (rules.pilot ?? 0) > 0 }),
      this.forms.recent(draw.blueprintId, (rules.exposure ?? usualCeiling).forms),
    ]);
    // of those that do not rest the draw depends on nothing
    const resting = restingOf(rules, { forms, times });
    const recent = { forms, times: Object.fromEntries(Object.entries(times).filter(([code]) => resting.has(code))) };
    const seed = this.seeds.fresh();
    const assembled = assembleExam(rules, from, { earlier: earlier.map(({ codes }) => codes), recent }, seed);
    if (assembled.kind === 'infeasible') throw formInfeasible(this.config.examSpecimen ? assembled.reason : `${assembled.reason}, not counting the specimen that everybody can read`);
    return this.#keep({ kind: 'exam', blueprintId: draw.blueprintId, standardId }, { items: assembled.items, seed, from, earlier, recent }, examPassRule(rules));
  }

  async #quiz(codes: readonly string[], earlier: readonly SeenForm[]): Promise<Drawn> {
    const [from, strangers] = await Promise.all([this.drawables.of('practice', { codes }, { exposed: true }), this.drawables.notIn('practice', codes)]);
    // what is in quarantine is left out; what is no practice item at all is a mistake
    if (strangers.length > 0 || from.length === 0) throw itemsUnknown(strangers.length > 0 ? strangers : codes);
    const seed = this.seeds.fresh();
    return { items: assembleQuiz(from, earlier.map((form) => form.codes), seed), seed, from, earlier, recent: { forms: 0, times: {} } };
  }

  async #keep(about: { readonly kind: 'quiz' | 'exam'; readonly blueprintId: string | null; readonly standardId: string | null }, { items, seed, from, earlier, recent }: Drawn, passRule: PassRule): Promise<DrawnForm> {
    const formId = newId();
    const pool = await this.pools.keep(from);
    this.forms.add({
      id: formId,
      ...about,
      itemVersions: items.map((item) => item.versionId),
      optionOrders: items.map((item) => [...item.optionOrder]),
      unscored: unscoredOf(items),
      passRule,
      seed: Buffer.from(seed),
      pool,
      earlier: earlier.map(({ formId: seen }) => seen),
      recent,
      createdAt: this.clock.now(),
    });
    return { formId, passRule };
  }
}
