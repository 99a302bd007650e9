// What happens when a statement turns out not to hold?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { QuarantineItems } from '#libs/assessment/quarantine-items.js';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { claimRetired, claimUnknown } from './errors.js';
import { RetirementsStore } from './retirements.store.js';

export interface RetiredClaim {
  /** Codes of lessons of the programme that cite it, in any published version. */
  readonly lessons: readonly string[];
  /** What academies wrote in editions that they published. */
  readonly ofAcademies: readonly { readonly code: string; readonly academy: string }[];
  /** Codes of items of either bank that were quarantined. */
  readonly items: readonly string[];
}

@Injectable()
export class RetireClaim {
  constructor(
    private readonly db: Database,
    private readonly retirements: RetirementsStore,
    private readonly quarantineItems: QuarantineItems,
    private readonly academies: AcademiesReader,
    private readonly clock: Clock,
  ) {}

  /** Readers of its lessons are told from now on, and no new form asks for it. 404 `not-found`, 409 `claim-retired`. */
  async run(claim: string, reason: string): Promise<RetiredClaim> {
    return this.db.transaction(systemContext, async () => {
      const programmes = await this.retirements.programmesWith(claim);
      if (programmes.length === 0) throw claimUnknown(claim);
      if (!(await this.retirements.add(programmes, claim, reason, this.clock.now()))) throw claimRetired(claim);
      const items = await this.quarantineItems.run(claim);
      return { ...(await this.#citing(claim)), items: items.map(({ code }) => code) };
    });
  }

  async #citing(claim: string): Promise<Pick<RetiredClaim, 'lessons' | 'ofAcademies'>> {
    const citing = await this.retirements.lessonsCiting(claim);
    const academies = await this.academies.byIds(citing.flatMap(({ academyId }) => academyId ?? []));
    return {
      lessons: citing.flatMap(({ code, academyId }) => (academyId === null ? [code] : [])),
      ofAcademies: citing.flatMap(({ code, academyId }) => (academyId === null ? [] : [{ code, academy: academies.get(academyId)?.name ?? academyId }])),
    };
  }
}
