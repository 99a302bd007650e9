// Who waits for a decision at an academy, and what stands in the way of each?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { asMember, holdsRole, systemContext, type Actor } from '#libs/kernel/context.js';
import { EnrolmentsReader } from '#libs/learning/enrolments.reader.js';
import { Database } from '#libs/platform/database.js';
import { obstaclesOf } from './core/eligibility.js';
import { deciding } from './core/policy.js';
import { obstacleView, type CandidateView } from './decision-view.js';
import { CertificatesStore } from './certificates.store.js';
import { DecisionsStore } from './decisions.store.js';
import { notFound } from './errors.js';
import { barOf, GatherDossier, nameStanding } from './gather-dossier.js';
import { NamesStore } from './names.store.js';

@Injectable()
export class ListDecisions {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsReader,
    private readonly academies: AcademiesReader,
    private readonly names: NamesStore,
    private readonly decisions: DecisionsStore,
    private readonly certificates: CertificatesStore,
    private readonly gatherDossier: GatherDossier,
  ) {}

  /** Everybody who has met every requirement and has no certificate yet: first those whom nothing hinders, then by name. */
  async run(actor: Actor, academyId: string): Promise<CandidateView[]> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const academy = await this.academies.byId(academyId);
      if (!academy) throw notFound();
      const complete = (await this.enrolments.ofAcademy(context, academyId)).filter(({ tally, withdrawnAt }) => tally.stage === 'complete' && withdrawnAt === null);
      const decided = await this.decisions.decided(complete.map(({ id }) => id));
      const waiting = complete.filter(({ id }) => !decided.has(id));
      const names = new Map((await this.names.newestOfEach(waiting.map(({ id }) => id))).map((name) => [name.enrolmentId, name]));
      const earlier = await this.db.transaction(systemContext, () => this.certificates.earlierOf(waiting.map(({ personId }) => personId)));
      const decides = holdsRole(actor, academyId, deciding);
      const candidates: CandidateView[] = [];
      for (const { id, personId, knownAs, cohortName } of waiting) {
        // One after the other: they share one transaction.
        const impartiality = decides ? await this.gatherDossier.impartiality(context, academyId, personId, actor.personId) : null;
        const obstacles = obstaclesOf({ certified: false, withdrawn: false, academyState: academy.state, bar: barOf(earlier.filter(({ holderId }) => holderId === personId)), missing: [], name: nameStanding(names.get(id)), impartiality });
        candidates.push({ enrolmentId: id, traineeName: knownAs, cohortName, obstacles: obstacles.map(obstacleView) });
      }
      return [...candidates.filter(({ obstacles }) => obstacles.length === 0), ...candidates.filter(({ obstacles }) => obstacles.length > 0)];
    });
  }
}
