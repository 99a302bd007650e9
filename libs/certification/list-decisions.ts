// Who waits for a decision at an academy, on what would each rest, and what stands in the way?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, holdsRole, systemContext, type Actor } from '#libs/kernel/context.js';
import { EnrolmentsReader } from '#libs/learning/enrolments.reader.js';
import { Database } from '#libs/platform/database.js';
import { obstaclesOf } from './core/eligibility.js';
import { exceptionUsed, type Impartiality } from './core/impartiality.js';
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
    private readonly attempts: AttemptsReader,
    private readonly stations: StationsReader,
    private readonly people: PeopleReader,
    private readonly names: NamesStore,
    private readonly decisions: DecisionsStore,
    private readonly certificates: CertificatesStore,
    private readonly gatherDossier: GatherDossier,
  ) {}

  /** Everybody who has met every requirement and has no certificate yet: first those whom nothing hinders, then by name. */
  async run(actor: Actor, academyId: string): Promise<CandidateView[]> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const [academy, enrolled] = await Promise.all([this.academies.inSight(academyId), this.enrolments.ofAcademy(context, academyId)]);
      if (!academy) throw notFound();
      const complete = enrolled.filter(({ tally, withdrawnAt }) => tally.stage === 'complete' && withdrawnAt === null);
      const decided = await this.decisions.decided(complete.map(({ id }) => id));
      const waiting = complete.filter(({ id }) => !decided.has(id));
      const ids = waiting.map(({ id }) => id);
      const [checked, exams, signers, impartialities, earlier] = await Promise.all([
        this.names.newestOfEach(ids),
        this.attempts.passedExams(context, ids),
        this.stations.signers(context, ids),
        this.#impartialities(actor, academyId, waiting.map(({ personId }) => personId)),
        this.db.transaction(systemContext, () => this.certificates.earlierOf(waiting.map(({ personId }) => personId))),
      ]);
      const people = await this.people.byIds([...signers.values()].flat());
      const names = new Map(checked.map((name) => [name.enrolmentId, name]));
      const candidates = waiting.map(({ id, personId, knownAs, cohortName }): CandidateView => {
        const name = names.get(id);
        const bar = barOf(earlier.filter(({ holderId }) => holderId === personId));
        const impartiality = impartialities.get(personId) ?? null;
        const obstacles = obstaclesOf({ certified: false, withdrawn: false, academyState: academy.state, bar, missing: [], name: nameStanding(name), impartiality });
        return {
          enrolmentId: id,
          traineeName: knownAs,
          cohortName,
          obstacles: obstacles.map(obstacleView),
          name: name ? { checkId: name.id, legalName: name.legalName } : null,
          exam: exams.get(id) ?? null,
          assessorNames: (signers.get(id) ?? []).map((assessorId) => people.get(assessorId)?.name ?? '').sort(),
          exception: impartiality && (exceptionUsed(impartiality)?.reason ?? null),
        };
      });
      return [...candidates.filter(({ obstacles }) => obstacles.length === 0), ...candidates.filter(({ obstacles }) => obstacles.length > 0)];
    });
  }

  /** Of nobody, for whoever does not decide. */
  async #impartialities(actor: Actor, academyId: string, traineeIds: readonly string[]): Promise<Map<string, Impartiality>> {
    if (!holdsRole(actor, academyId, deciding)) return new Map();
    return this.gatherDossier.impartialityOfMany(asMember(actor, academyId), academyId, traineeIds, actor.personId);
  }
}
