// What would a form look like that is drawn now, and what has the bank for each thing that it needs?
import { Inject, Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import type { BlueprintInForce } from './blueprints.store.js';
import { restingOf, type Drawable } from './core/assembly.js';
import { usualCeiling, type ExposureCeiling } from './core/blueprint.js';
import { readsExamStatistics } from './core/policy.js';
import { formsAsPowerOfTen, supplyOf, type Supply } from './core/supply.js';
import { blueprintUnknown } from './errors.js';
import { SampleForm } from './sample-form.js';

export interface PreviewedItem extends Drawable {
  /** In how many of the last forms it stood. */
  readonly times: number;
  readonly resting: boolean;
}

export interface FormPreview {
  readonly exam: BlueprintInForce;
  readonly ceiling: ExposureCeiling;
  /** So many were drawn, at most as many as the ceiling looks at. */
  readonly recentForms: number;
  /** Whether the repository's own items count, which everybody can read. */
  readonly specimen: boolean;
  readonly supply: readonly Supply[];
  /** So many are being tried. */
  readonly pilotsThere: number;
  readonly powerOfTen: number | null;
  /** In the order of the form; null when there is none. */
  readonly items: readonly PreviewedItem[] | null;
  readonly relaxed: boolean;
  /** Whether it is certain that there is none. */
  readonly proved: boolean;
}

/** Keeps nothing of what it draws; the seed is thrown away. For somebody who has seen no form before. */
@Injectable()
export class PreviewForm {
  constructor(
    private readonly db: Database,
    private readonly sample: SampleForm,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 404 `blueprint-unknown`, also to whoever is no registrar. Each look is audited: it reaches into the bank. */
  async run(actor: Actor, blueprintId: string): Promise<FormPreview> {
    return this.db.transaction(asRegistrar(actor), async () => {
      if (!readsExamStatistics(actor)) throw blueprintUnknown();
      const { exam, bank, recent, assembled } = await this.sample.tried(blueprintId);
      const { rules } = exam;
      const resting = restingOf(rules, recent);
      await this.audit.record({ act: 'form.previewed', actorId: actor.personId, subject: { type: 'blueprint', id: blueprintId }, detail: {} });
      const previewed = (code: string): PreviewedItem => ({ ...bank.find((item) => item.code === code)!, times: recent.times[code] ?? 0, resting: resting.has(code) });
      return {
        exam, ceiling: rules.exposure ?? usualCeiling, recentForms: recent.forms, specimen: this.config.examSpecimen, supply: supplyOf(rules, bank, recent), pilotsThere: bank.filter(({ pilot }) => pilot).length, powerOfTen: formsAsPowerOfTen(rules, bank),
        items: assembled.kind === 'form' ? assembled.items.map(({ code }) => previewed(code)) : null,
        relaxed: assembled.kind === 'form' && assembled.relaxed, proved: assembled.kind === 'infeasible' && assembled.proved,
      };
    });
  }
}
