// Which sittings does an academy have, and what happens at one of them?
import { Injectable } from '@nestjs/common';
import { SatAttemptsReader } from '#libs/assessment/sat-attempts.reader.js';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, asPerson, holdsRole, systemContext, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AdmitToExam } from './admit-to-exam.js';
import { showsCode, staffable, takesCheckIns } from './core/exam-sitting.js';
import { enrolling, following } from './core/policy.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { notFound } from './errors.js';
import { ExamInvigilatorsStore } from './exam-invigilators.store.js';
import { ExamSittingsStore, type SittingCandidate } from './exam-sittings.store.js';
import { ExamSupervisionStore } from './exam-supervision.store.js';
import { SittingCodes } from './sitting-codes.js';
import { candidateSittingView, satView, sittingView, type CandidateSittingView, type SittingPageView, type SittingsView } from './sitting-view.js';

@Injectable()
export class ReadSittings {
  constructor(
    private readonly db: Database,
    private readonly sittings: ExamSittingsStore,
    private readonly invigilators: ExamInvigilatorsStore,
    private readonly supervision: ExamSupervisionStore,
    private readonly enrolments: EnrolmentsStore,
    private readonly attempts: SatAttemptsReader,
    private readonly grants: GrantsReader,
    private readonly people: PeopleReader,
    private readonly admit: AdmitToExam,
    private readonly codes: SittingCodes,
    private readonly clock: Clock,
  ) {}

  async ofAcademy(actor: Actor, academyId: string): Promise<SittingsView> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const decision = await this.supervision.last(academyId);
      const sittings = await this.sittings.ofAcademy(academyId);
      const staff = (await this.grants.ofAcademy(academyId)).filter(({ role }) => following.some((each) => each === role));
      const names = await this.people.byIds([...new Set([...staff.map(({ personId }) => personId), ...sittings.flatMap(({ invigilatorIds }) => invigilatorIds)])]);
      const nameOf = (id: string) => names.get(id)?.name ?? '';
      return {
        now: this.clock.now().toISOString(),
        required: decision?.required ?? false,
        demandedByRegister: await this.supervision.isDemandedByRegister(academyId),
        revision: decision?.sequence ?? 0,
        invigilators: [...new Set(staff.map(({ personId }) => personId))].map((personId) => ({ id: personId, name: nameOf(personId) })).sort((one, other) => one.name.localeCompare(other.name)),
        sittings: sittings.map((sitting) => ({ ...sittingView(sitting, nameOf), candidates: sitting.candidates, checkedIn: sitting.checkedIn })),
        canAnnounce: holdsRole(actor, academyId, enrolling),
        canDecide: holdsRole(actor, academyId, ['owner']),
      };
    });
  }

  /** The code is shown to whoever invigilates now and has taught no candidate, and to nobody else. */
  async one(actor: Actor, academyId: string, sittingId: string): Promise<SittingPageView> {
    const context = asMember(actor, academyId);
    return this.db.transaction(context, async () => {
      const sitting = await this.sittings.byId(academyId, sittingId);
      if (!sitting) throw notFound();
      const candidates = await this.sittings.candidates(sittingId);
      const sat = await this.attempts.by(context, candidates.flatMap(({ checkInId }) => checkInId ?? []));
      const notes = await this.sittings.notes(sittingId);
      const history = await this.invigilators.history(sittingId);
      const now = this.clock.now();
      const canStaff = holdsRole(actor, academyId, enrolling) && staffable(sitting, now);
      const others = canStaff ? await this.#others(academyId, sitting.invigilatorIds, candidates) : [];
      const names = await this.people.byIds([...others, ...history.flatMap(({ personId, decidedBy }) => [personId, decidedBy]), ...notes.map(({ writtenBy }) => writtenBy)]);
      const nameOf = (id: string) => names.get(id)?.name ?? '';
      const [invigilates, wasThere, owns] = [sitting.invigilatorIds.includes(actor.personId), history.some(({ personId }) => personId === actor.personId), holdsRole(actor, academyId, ['owner'])];
      const tied = invigilates && (await this.#impartial([actor.personId], candidates)).length === 0;
      return {
        ...sittingView(sitting, nameOf),
        now: now.toISOString(),
        tied,
        code: invigilates && !tied && showsCode(sitting, now) ? this.codes.now(sittingId) : null,
        candidates: candidates.map(({ enrolmentId, knownAs, withdrawnAt, checkInId, checkedInAt }) => ({
          enrolmentId,
          name: knownAs,
          withdrawn: withdrawnAt !== null,
          checkedInAt: checkedInAt?.toISOString() ?? null,
          attempt: satView(checkInId === null ? undefined : sat.get(checkInId), now),
        })),
        notes: notes.map(({ id, enrolmentId, note, writtenBy, writtenAt }) => ({
          id,
          about: candidates.find((candidate) => candidate.enrolmentId === enrolmentId)?.knownAs ?? null,
          note,
          writtenBy: nameOf(writtenBy),
          writtenAt: writtenAt.toISOString(),
        })),
        canCheckIn: invigilates && !tied && takesCheckIns(sitting, now),
        canNote: wasThere || owns,
        canCallOff: holdsRole(actor, academyId, enrolling) && sitting.calledOffAt === null && now < sitting.endsAt && candidates.every(({ checkInId }) => checkInId === null),
        canStaff,
        invigilation: history.map(({ personId, onDuty, decidedBy, decidedAt }) => ({ name: nameOf(personId), onDuty, decidedBy: nameOf(decidedBy), decidedAt: decidedAt.toISOString() })),
        replacements: others.map((id) => ({ id, name: nameOf(id) })).sort((one, other) => one.name.localeCompare(other.name)),
      };
    });
  }

  /** Of the staff, who is not there yet and taught nobody of them, here or at another academy. */
  async #others(academyId: string, there: readonly string[], candidates: readonly SittingCandidate[]): Promise<string[]> {
    const staff = (await this.grants.ofAcademy(academyId)).filter(({ role }) => following.some((each) => each === role)).map(({ personId }) => personId);
    return this.#impartial([...new Set(staff)].filter((id) => !there.includes(id)), candidates);
  }

  #impartial(personIds: readonly string[], candidates: readonly SittingCandidate[]): Promise<string[]> {
    return this.db.transaction(systemContext, () => this.invigilators.impartial(personIds, candidates.map(({ personId }) => personId)));
  }

  /** For the trainee: whether there has to be one, and when it is. */
  async own(actor: Actor, enrolmentId: string): Promise<CandidateSittingView> {
    const enrolment = await this.db.transaction(asPerson(actor), () => this.enrolments.byId(enrolmentId));
    if (!enrolment || enrolment.personId !== actor.personId) throw notFound();
    const { demanded, sitting } = await this.admit.standing(enrolment);
    return candidateSittingView(demanded, sitting, this.clock.now());
  }
}
