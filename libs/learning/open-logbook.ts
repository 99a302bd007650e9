// Whose logbook is this, and as whom does somebody look into it?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { dayIn } from '#libs/kernel/calendar.js';
import { asMember, asPerson, holdsRole, systemContext, type Actor, type DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import type { Span } from './core/logbook-faults.js';
import { following, supervising } from './core/policy.js';
import { EnrolmentsStore, type EnrolmentRow } from './enrolments.store.js';
import { enrolmentWithdrawn, notFound } from './errors.js';

export interface OpenedLogbook {
  readonly enrolment: EnrolmentRow;
  /** Whether the trainee looks, or somebody of the academy. */
  readonly own: boolean;
  readonly context: DbContext;
}

export interface Supervisor {
  readonly personId: string;
  readonly name: string;
}

/** A step of every verb of the logbook. */
@Injectable()
export class OpenLogbook {
  constructor(
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly academies: AcademiesReader,
    private readonly grants: GrantsReader,
    private readonly people: PeopleReader,
    private readonly clock: Clock,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** To the trainee and to the academy's staff; 404 to everybody else, 409 `closed-by-exam` to the trainee who sits one. */
  async run(actor: Actor, enrolmentId: string): Promise<OpenedLogbook> {
    const enrolment = await this.db.transaction(systemContext, () => this.enrolments.byId(enrolmentId));
    const own = enrolment?.personId === actor.personId;
    if (!enrolment || !(own || holdsRole(actor, enrolment.academyId, following))) throw notFound();
    // one's own words may say what was learnt; whoever countersigns goes on
    if (own) await this.noOpenExam.run(actor.personId);
    return { enrolment, own, context: own ? asPerson(actor) : asMember(actor, enrolment.academyId) };
  }

  /** For the trainee to write in. 404 to everybody else, 409 `enrolment-withdrawn` after leaving. */
  async own(actor: Actor, enrolmentId: string): Promise<OpenedLogbook> {
    const opened = await this.run(actor, enrolmentId);
    if (!opened.own) throw notFound();
    if (opened.enrolment.withdrawnAt) throw enrolmentWithdrawn();
    return opened;
  }

  /** For somebody of the academy to decide in. */
  async decided(actor: Actor, enrolmentId: string): Promise<OpenedLogbook> {
    const opened = await this.run(actor, enrolmentId);
    if (opened.enrolment.withdrawnAt) throw enrolmentWithdrawn();
    return opened;
  }

  /** Whoever may be named: by name, and never the trainee. */
  async supervisors({ academyId, personId }: Pick<EnrolmentRow, 'academyId' | 'personId'>): Promise<Supervisor[]> {
    const named = await this.db.transaction({ person: null, academy: academyId, register: false }, async () => {
      const grants = await this.grants.ofAcademy(academyId);
      return this.people.byIds(grants.filter((grant) => supervising.some((role) => role === grant.role) && grant.personId !== personId).map((grant) => grant.personId));
    });
    return [...named.values()].map(({ id, name }) => ({ personId: id, name })).sort((one, other) => one.name.localeCompare(other.name) || (one.personId < other.personId ? -1 : 1));
  }

  /** From the day of the enrolment until today, in the academy's zone. */
  async span({ academyId, enrolledAt }: Pick<EnrolmentRow, 'academyId' | 'enrolledAt'>): Promise<Span> {
    const zone = (await this.academies.byId(academyId))?.zone ?? 'Europe/Lisbon';
    return { from: dayIn(zone, enrolledAt), to: dayIn(zone, this.clock.now()) };
  }
}
