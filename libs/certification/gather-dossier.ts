// What does a decision about a trainee rest on, and what stands in its way?
import { Injectable } from '@nestjs/common';
import { AcademiesReader, type AcademyFacts } from '#libs/academies/academies.reader.js';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { StationsReader, type StationRecord } from '#libs/assessment/stations.reader.js';
import { ProgrammesReader, type ProgrammeFacts } from '#libs/curriculum/programmes.reader.js';
import { PeopleReader, type PersonName } from '#libs/identity/people.reader.js';
import { systemContext, type DbContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { EnrolmentsReader, type EnrolmentProgress } from '#libs/learning/enrolments.reader.js';
import { Database } from '#libs/platform/database.js';
import { together, type StandingConditions } from './core/conditions.js';
import { bars, obstaclesOf, type Bar, type Obstacle } from './core/eligibility.js';
import type { Impartiality, Tie } from './core/impartiality.js';
import { CertificatesStore, type EarlierCertificate } from './certificates.store.js';
import { DecisionsStore } from './decisions.store.js';
import { NamesStore, type CheckedName } from './names.store.js';

export interface DossierWanted {
  readonly academyId: string;
  readonly enrolmentId: string;
  /** Who would decide. */
  readonly certifierId: string;
  readonly locale: Locale;
}

export interface Dossier {
  readonly progress: EnrolmentProgress;
  readonly programme: ProgrammeFacts;
  readonly trainee: PersonName;
  readonly academy: AcademyFacts;
  /** The attempt that passed the exam; null while there is none. */
  readonly exam: Awaited<ReturnType<AttemptsReader['result']>>;
  /** Everything signed, passed or not, oldest first. */
  readonly stations: readonly StationRecord[];
  readonly name: CheckedName | null;
  readonly impartiality: Impartiality;
  /** The holder's certificate in the same programme, of whichever academy, that a new one would renew. */
  readonly renewable: EarlierCertificate | null;
  /** Conditions that stand on what the holder has already, and on whatever comes. */
  readonly standing: StandingConditions | null;
  readonly obstacles: readonly Obstacle[];
}

/** Read within the caller's transaction where there is one. The database asks the same questions again at the decision. */
@Injectable()
export class GatherDossier {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsReader,
    private readonly programmes: ProgrammesReader,
    private readonly people: PeopleReader,
    private readonly academies: AcademiesReader,
    private readonly attempts: AttemptsReader,
    private readonly stations: StationsReader,
    private readonly names: NamesStore,
    private readonly decisions: DecisionsStore,
    private readonly certificates: CertificatesStore,
  ) {}

  /** Null when the academy has no such enrolment. */
  run(context: DbContext, { academyId, enrolmentId, certifierId, locale }: DossierWanted): Promise<Dossier | null> {
    return this.db.transaction(context, async () => {
      const [progress, stations, name, academy, certified] = await Promise.all([
        this.enrolments.achieved(context, enrolmentId, locale),
        this.stations.records(context, enrolmentId),
        this.names.newestOf(enrolmentId),
        this.academies.inSight(academyId),
        this.decisions.isDecided(enrolmentId),
      ]);
      if (!academy || !progress || progress.enrolment.academyId !== academyId) return null;
      const { personId, programmeVersionId, withdrawnAt } = progress.enrolment;
      const passed = progress.requirements.find(({ kind }) => kind === 'exam')?.evidenceId ?? null;
      const [exam, impartiality, programmes, people, earlier] = await Promise.all([
        passed === null ? null : this.attempts.result(context, passed),
        this.impartiality(context, academyId, personId, certifierId),
        this.programmes.facts([programmeVersionId]),
        this.people.byIds([personId]),
        this.db.transaction(systemContext, () => this.certificates.earlierOf([personId])),
      ]);
      const [programme, trainee] = [programmes.get(programmeVersionId), people.get(personId)];
      if (!programme || !trainee) return null;
      const obstacles = obstaclesOf({
        certified,
        withdrawn: withdrawnAt !== null,
        academyState: academy.state,
        bar: barOf(earlier),
        missing: progress.requirements.filter((step) => step.completedAt === null).map((step) => step.requirement),
        name: nameStanding(name),
        impartiality,
      });
      // That it is renewed once, a constraint sees to.
      const renewable = earlier.find(({ programme: code, state, isOpen }) => code === programme.code && isOpen && (state === 'in-force' || state === 'with-conditions')) ?? null;
      return { progress, programme, trainee, academy, exam, stations, name, impartiality, renewable, standing: together(earlier), obstacles };
    });
  }

  /** What is between this certifier and this trainee, at every academy. */
  async impartiality(context: DbContext, academyId: string, traineeId: string, certifierId: string): Promise<Impartiality> {
    const ties = tiesOf(await this.enrolments.impartiality(context, traineeId, certifierId));
    const exception = ties.length === 0 ? null : await this.db.transaction(context, () => this.decisions.exceptionFor(academyId, traineeId, certifierId));
    return { oneself: traineeId === certifierId, ties, exception };
  }

  /** The same between this certifier and many trainees, by trainee, in a few statements. */
  impartialityOfMany(context: DbContext, academyId: string, traineeIds: readonly string[], certifierId: string): Promise<Map<string, Impartiality>> {
    return this.db.transaction(context, async () => {
      const [ties, exceptions] = await Promise.all([
        this.enrolments.impartialityOfMany(context, traineeIds, certifierId),
        this.decisions.exceptionsFor(academyId, traineeIds, certifierId),
      ]);
      return new Map([...ties].map(([id, found]) => [id, { oneself: id === certifierId, ties: tiesOf(found), exception: exceptions.get(id) ?? null }]));
    });
  }
}

/** The gravest order on what somebody has already. */
export const barOf = (earlier: readonly EarlierCertificate[]): Bar | null => bars.find((bar) => earlier.some(({ state }) => state === bar)) ?? null;

const tiesOf = ({ taught, assessed }: Awaited<ReturnType<EnrolmentsReader['impartiality']>>): Tie[] => [
  ...taught.map(({ academyId, since }): Tie => ({ kind: 'taught', academyId, since })),
  ...assessed.map(({ academyId, since }): Tie => ({ kind: 'assessed', academyId, since })),
];

export const nameStanding = (name: CheckedName | null | undefined): 'unchecked' | 'unconfirmed' | 'confirmed' => {
  if (!name) return 'unchecked';
  return name.confirmedAt ? 'confirmed' : 'unconfirmed';
};
