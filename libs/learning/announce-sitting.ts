// How does an academy announce when, where and under whose eyes an exam is sat?
import { Injectable } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { asMember, systemContext, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { violates } from '#libs/platform/violations.js';
import { sittingFaults } from './core/exam-sitting.js';
import { following } from './core/policy.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { ExamSittingsStore } from './exam-sittings.store.js';
import { candidateUnfit, invigilatorUnfit, sittingUnfit } from './sitting-errors.js';
import { TellOfSitting } from './tell-of-sitting.js';

export interface SittingToAnnounce {
  readonly academyId: string;
  readonly place: string;
  readonly online: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly invigilatorId: string;
  readonly enrolmentIds: readonly string[];
}

@Injectable()
export class AnnounceSitting {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly enrolments: EnrolmentsStore,
    private readonly sittings: ExamSittingsStore,
    private readonly grants: GrantsReader,
    private readonly tell: TellOfSitting,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** 400 `sitting-ends-too-soon`, `sitting-too-long`, `sitting-over`; 409 `invigilator-unfit`, `candidate-unfit`. */
  async run(actor: Actor, wish: SittingToAnnounce, request: IdempotencyRequest): Promise<string> {
    const [fault] = sittingFaults(wish, this.clock.now());
    if (fault) throw sittingUnfit(fault);
    try {
      return await this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, (id) => this.#announce(id, actor, wish)));
    } catch (error) {
      // what was asked of people has changed at this moment: a role was given up, somebody began to teach, or left
      if (violates(error, 'an_invigilator_is_impartial') || violates(error, 'an_invigilator_belongs_to_the_academy')) throw invigilatorUnfit([]);
      if (violates(error, 'a_candidate_is_enrolled_there')) throw candidateUnfit();
      throw error;
    }
  }

  async #announce(id: string, actor: Actor, { enrolmentIds, ...sitting }: SittingToAnnounce): Promise<string> {
    const { academyId, invigilatorId } = sitting;
    const wanted = new Set(enrolmentIds);
    const candidates = (await this.enrolments.ofAcademy(academyId)).filter((enrolment) => wanted.has(enrolment.id) && enrolment.withdrawnAt === null);
    if (candidates.length !== wanted.size) throw candidateUnfit();
    const isStaff = (await this.grants.ofAcademy(academyId)).some(({ personId, role }) => personId === invigilatorId && following.some((each) => each === role));
    // also who taught them at another academy
    const taught = await this.db.transaction(systemContext, () => this.sittings.taughtBy(invigilatorId, candidates.map(({ personId }) => personId)));
    if (!isStaff || taught.length > 0) throw invigilatorUnfit(candidates.filter(({ personId }) => taught.includes(personId)).map(({ knownAs }) => knownAs));
    await this.sittings.add(
      { id, ...sitting, announcedBy: actor.personId, announcedAt: this.clock.now(), calledOffAt: null, calledOffBy: null },
      candidates.map(({ id: enrolmentId, personId }) => ({ enrolmentId, personId })),
    );
    const told = { academyId, sittingId: id };
    await this.tell.candidates(told, 'announced', candidates.map((candidate) => ({ enrolmentId: candidate.id, personId: candidate.personId })));
    await this.tell.invigilator(told, 'invigilates', invigilatorId, actor.personId);
    await this.audit.record({ act: 'sitting.announced', actorId: actor.personId, academyId, subject: { type: 'sitting', id }, detail: { invigilatorId, candidates: candidates.length } });
    return id;
  }
}
